package org.programmekb.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.connection.Connections;
import org.programmekb.content.Citation;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.content.ProperName;
import org.programmekb.content.Source;
import org.programmekb.index.Addresses;
import org.programmekb.names.Subject;
import org.programmekb.render.RenderContext;
import org.programmekb.type.ContentType;

/** JSON objects of organisations, terms, people and sources, in the order of their files. */
final class ReferenceMembers {
    private final RenderContext context;
    private final EntryMembers entries;
    private final Words words;

    ReferenceMembers(RenderContext context, EntryMembers entries) {
        this.context = context;
        this.entries = entries;
        this.words = entries.words();
    }

    /** Each with the entries that name it, so that the relation can be followed in both directions. */
    List<JsonObject> organisations() {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        Map<String, Set<String>> people = new LinkedHashMap<>();
        for (ContentType type : context.config().types().all()) {
            entries.entries(type)
                    .forEach(entry -> Connections.organisationsIn(
                                    entry, context.config().types())
                            .forEach(id -> named.computeIfAbsent(id, first -> new TreeSet<>())
                                    .add(entry.id().toString())));
        }
        for (Person person : context.connections().people()) {
            person.organisation()
                    .ifPresent(id ->
                            people.computeIfAbsent(id, first -> new TreeSet<>()).add("person/" + person.id()));
        }
        return context.index().organisations().stream()
                .map(organisation -> named("organisation", organisation.id(), organisation.name())
                        .put("pinyin", organisation.pinyin())
                        .put("abbreviation", words.text(organisation.shortName()))
                        .put("kind", Words.word(organisation.kind()))
                        .put("description", words.text(organisation.description()))
                        .put("website", organisation.website().map(Object::toString))
                        .put(
                                "relations",
                                new JsonObject()
                                        .put("namedBy", ids(named, organisation))
                                        .put("people", ids(people, organisation)))
                        .put("sources", words.citations(organisation.sources()))
                        .put("url", url(Addresses::involved, organisation.id())))
                .toList();
    }

    private static List<String> ids(Map<String, Set<String>> byOrganisation, Organisation organisation) {
        return List.copyOf(byOrganisation.getOrDefault(organisation.id(), Set.of()));
    }

    private JsonObject named(String type, String id, ProperName name) {
        return words.put(new JsonObject().put("id", type + "/" + id).put("type", type), name);
    }

    List<JsonObject> terms() {
        return context.index().terms().stream()
                .map(term -> named("term", term.id(), term.name())
                        .put("pinyin", term.pinyin())
                        .put("abbreviation", words.text(term.shortForm()))
                        .put("meaning", words.text(term.meaning()))
                        .put("see", term.see(), see -> "term/" + see)
                        .put("sources", words.citations(term.sources()))
                        .put("url", url(Addresses::glossary, term.id())))
                .toList();
    }

    List<JsonObject> people() {
        return context.connections().people().stream()
                .map(person -> named("person", person.id(), person.name())
                        .put("familyName", words.text(person.family()))
                        .put("role", words.text(person.role()))
                        .put("organisation", person.organisation().map(Words::organisationId))
                        .put("sources", words.citations(person.sources())))
                .toList();
    }

    /** Each with the entries that cite it in any language. */
    List<JsonObject> sources() {
        return context.index().sources().all().stream()
                .map(source -> new JsonObject()
                        .put("id", "source/" + source.id())
                        .put("type", "source")
                        .put("title", words.text(source.title()))
                        .put("url", source.url().map(Object::toString))
                        .put("archive", source.archive().map(Object::toString))
                        .put("publisher", words.text(source.publisher()))
                        .put("date", Words.date(source.date()))
                        .put("read", Words.date(source.read()))
                        .put("language", source.language())
                        .put("kind", Words.word(source.kind()))
                        .put("relations", new JsonObject().put("citedBy", citing(source)))
                        .put("page", url(Addresses::sources, source.id())))
                .toList();
    }

    private List<String> citing(Source source) {
        Set<String> ids = new TreeSet<>();
        for (Language language : context.config().languages()) {
            context.connections()
                    .naming(Subject.Kind.SOURCE, source.id(), language)
                    .forEach(document -> ids.add(document.toString()));
        }
        Citation cited = Citation.of(source);
        context.index().organisations().stream()
                .filter(each -> each.sources().contains(cited))
                .forEach(each -> ids.add("organisation/" + each.id()));
        context.connections().people().stream()
                .filter(each -> each.sources().contains(cited))
                .forEach(each -> ids.add("person/" + each.id()));
        context.index().terms().stream()
                .filter(each -> each.sources().contains(cited))
                .forEach(each -> ids.add("term/" + each.id()));
        return List.copyOf(ids);
    }

    private JsonObject url(Function<Language, String> page, String id) {
        return words.byLanguage(language -> context.absoluteUrl(page.apply(language)) + "#" + id);
    }
}
