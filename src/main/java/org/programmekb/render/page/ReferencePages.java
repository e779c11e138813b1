package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.names.Subject;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Letters;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentType;

/** The lists of organisations and of terms. */
final class ReferencePages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;

    ReferencePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (!reader.index().organisations().isEmpty()) {
            result.add(pages.generated(
                    Addresses::organisations,
                    "organisations.ftlh",
                    () -> pages.head("organisations")
                            .listing(reader.index().organisations().stream()
                                    .map(this::described)
                                    .toArray(SchemaOrgNode[]::new)),
                    this::organisations));
        }
        if (!reader.index().terms().isEmpty()) {
            result.add(pages.generated(
                    Addresses::glossary,
                    "glossary.ftlh",
                    () -> pages.head("glossary").listing(vocabulary()),
                    this::glossary));
        }
        return result;
    }

    private SchemaOrgNode described(Organisation organisation) {
        return SchemaOrgNode.of("Organization", pages.data().id("organisation/" + organisation.id()))
                .with("name", name(organisation))
                .with("alternateName", plain(organisation.shortName()))
                .with("description", plain(organisation.description()))
                .with("sameAs", organisation.website().map(Object::toString));
    }

    private SchemaOrgNode vocabulary() {
        return SchemaOrgNode.of("DefinedTermSet", pages.data().id("glossary"))
                .with("name", reader.messages().text("title.glossary"))
                .with("inLanguage", reader.language().tag())
                .with(
                        "hasDefinedTerm",
                        reader.index().terms().stream().map(this::described).toList());
    }

    private SchemaOrgNode described(Term term) {
        return SchemaOrgNode.of("DefinedTerm", pages.data().id("term/" + term.id()))
                .with("name", name(term))
                .with("alternateName", plain(term.shortForm()));
    }

    /**
     * The text, or null. Only the page's own language is used: the IRI is the same for all languages, and each page adds
     * its names.
     */
    private @Nullable String plain(Optional<LocalizedText> localized) {
        Text text = reader.text(localized);
        return text == null ? null : text.text();
    }

    private View organisations() {
        List<Organisation> all = reader.index().organisations().stream()
                .sorted(Comparator.comparing(
                        organisation -> order.key(name(organisation), organisation.pinyin()), order.comparator()))
                .toList();
        List<Optional<Organisation.Kind>> kinds = new ArrayList<>();
        Stream.of(Organisation.Kind.values()).map(Optional::of).forEach(kinds::add);
        kinds.add(Optional.empty());
        List<View> groups = new ArrayList<>();
        for (Optional<Organisation.Kind> kind : kinds) {
            List<View> members = all.stream()
                    .filter(organisation -> organisation.kind().equals(kind))
                    .map(this::organisation)
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new View()
                        .with("kind", kind.map(EntryViews::key).orElse("other"))
                        .with("organisations", members));
            }
        }
        return new View()
                .with("title", reader.message("title.organisations"))
                .with("groups", groups)
                .with(
                        "letters",
                        Letters.index(
                                all,
                                organisation -> order.initial(name(organisation), organisation.pinyin()),
                                organisation ->
                                        Link.of(reader.text(organisation.name().official()), "#" + organisation.id())));
    }

    private String name(Organisation organisation) {
        return reader.text(organisation.name().official()).text();
    }

    private View organisation(Organisation organisation) {
        List<Entry> appearsIn = appearsIn(organisation.id());
        return new View()
                .with("id", organisation.id())
                .with("name", reader.text(organisation.name().official()))
                .with("shortName", reader.text(organisation.shortName()))
                .with("otherNames", reader.otherLanguages(organisation.name().official()))
                .with("description", reader.text(organisation.description()))
                .with("website", organisation.website().map(Object::toString))
                .with("appearsIn", reader.links(appearsIn))
                .with(
                        "mentions",
                        pages.connections()
                                .mentionedIn(
                                        Subject.Kind.ORGANISATION,
                                        organisation.id(),
                                        appearsIn.stream().map(Entry::id).toList()));
    }

    private List<Entry> appearsIn(String organisation) {
        return Stream.of(ContentType.PROJECT, ContentType.LAP)
                .flatMap(type -> reader.all(type).all().stream())
                .filter(entry -> names(entry, organisation))
                .toList();
    }

    private static boolean names(Entry entry, String organisation) {
        List<Stakeholder> stakeholders = entry instanceof PilotProject project
                ? project.stakeholders()
                : entry instanceof ActionPlan plan ? plan.stakeholders() : List.of();
        return stakeholders.stream().anyMatch(each -> each.organisation().equals(organisation))
                || entry.core().relations().organisations().contains(organisation);
    }

    private View glossary() {
        List<Term> sorted = reader.index().terms().stream()
                .sorted(Comparator.comparing(term -> order.key(name(term), term.pinyin()), order.comparator()))
                .toList();
        return new View()
                .with("title", reader.message("title.glossary"))
                .with("groups", Letters.groups(sorted, term -> order.initial(name(term), term.pinyin()), this::entry));
    }

    private String name(Term term) {
        return reader.text(term.term()).text();
    }

    private View entry(Term term) {
        return new View()
                .with("id", term.id())
                .with("term", reader.text(term.term()))
                .with("shortForm", reader.text(term.shortForm()))
                .with("otherTerms", reader.otherLanguages(term.term()))
                .with("meaning", reader.text(term.meaning()))
                .with(
                        "see",
                        term.see().stream()
                                .distinct()
                                .flatMap(id -> reader.index().term(id).stream())
                                .map(other -> Link.of(reader.text(other.term()), "#" + other.id()))
                                .toList())
                .with("mentions", pages.connections().mentionedIn(Subject.Kind.TERM, term.id(), List.of()));
    }
}
