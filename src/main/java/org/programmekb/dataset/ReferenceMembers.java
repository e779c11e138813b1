package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.Party;
import org.programmekb.content.Person;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentType;

/** JSON objects of organisations, terms and people, in the order of their files. */
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
        Map<String, TreeSet<String>> named = new LinkedHashMap<>();
        Map<String, TreeSet<String>> people = new LinkedHashMap<>();
        for (ContentType type : ContentType.values()) {
            entries.entries(type)
                    .forEach(entry -> of(entry)
                            .forEach(id -> named.computeIfAbsent(id, first -> new TreeSet<>())
                                    .add(entry.id().toString())));
        }
        for (Person person : context.connections().people()) {
            person.organisation()
                    .ifPresent(id ->
                            people.computeIfAbsent(id, first -> new TreeSet<>()).add(Words.personId(person.id())));
        }
        List<JsonObject> all = new ArrayList<>();
        for (Organisation organisation : context.index().organisations()) {
            JsonObject data = new JsonObject()
                    .put("id", Words.organisationId(organisation.id()))
                    .put("type", "organisation");
            words.put(data, organisation.name());
            all.add(data.put("pinyin", organisation.pinyin())
                    .put("abbreviation", words.text(organisation.shortName()))
                    .put("kind", Words.word(organisation.kind()))
                    .put("website", organisation.website().map(Object::toString))
                    .put(
                            "relations",
                            new JsonObject()
                                    .put("namedBy", List.copyOf(named.getOrDefault(organisation.id(), new TreeSet<>())))
                                    .put(
                                            "people",
                                            List.copyOf(people.getOrDefault(organisation.id(), new TreeSet<>()))))
                    .put("url", url(Addresses::organisations, organisation.id())));
        }
        return all;
    }

    /** The organisations that the facts of an entry name. */
    static Set<String> of(Entry entry) {
        Set<String> ids = new TreeSet<>(entry.core().relations().organisations());
        List<Stakeholder> stakeholders = List.of();
        if (entry instanceof ActionPlan plan) {
            stakeholders = plan.stakeholders();
            plan.actions().forEach(action -> action.owner().ifPresent(owner -> add(ids, owner)));
        } else if (entry instanceof PilotProject project) {
            stakeholders = project.stakeholders();
        } else if (entry instanceof Cluster cluster) {
            cluster.lead().ifPresent(lead -> add(ids, lead));
        }
        stakeholders.forEach(stakeholder -> ids.add(stakeholder.organisation()));
        return ids;
    }

    private static void add(Set<String> ids, Party party) {
        if (party instanceof Party.OfOrganisation organisation) {
            ids.add(organisation.organisation());
        }
    }

    List<JsonObject> terms() {
        List<JsonObject> all = new ArrayList<>();
        for (Term term : context.index().terms()) {
            JsonObject data =
                    new JsonObject().put("id", Words.termId(term.id())).put("type", "term");
            words.put(data, term.name());
            all.add(data.put("pinyin", term.pinyin())
                    .put("abbreviation", words.text(term.shortForm()))
                    .put("meaning", words.text(term.meaning()))
                    .put("see", term.see().stream().map(Words::termId).toList())
                    .put("url", url(Addresses::glossary, term.id())));
        }
        return all;
    }

    List<JsonObject> people() {
        List<JsonObject> all = new ArrayList<>();
        for (Person person : context.connections().people()) {
            JsonObject data =
                    new JsonObject().put("id", Words.personId(person.id())).put("type", "person");
            words.put(data, person.name());
            all.add(data.put("familyName", words.text(person.family()))
                    .put("role", words.text(person.role()))
                    .put("organisation", person.organisation().map(Words::organisationId)));
        }
        return all;
    }

    private JsonObject url(Function<Language, String> page, String id) {
        JsonObject url = new JsonObject();
        for (Language language : context.config().languages()) {
            url.put(language.code(), context.absoluteUrl(page.apply(language)) + "#" + id);
        }
        return url;
    }
}
