package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.index.SiteIndex;
import org.programmekb.names.Subject;
import org.programmekb.render.Cards;
import org.programmekb.render.Connected;
import org.programmekb.render.Letters;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.view.GlossaryPage;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.OrganisationsPage;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** The lists of organisations and of terms. */
final class ReferencePages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;
    private final Connected connected;

    ReferencePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
        this.connected = new Connected(reader);
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (!reader.index().organisations().isEmpty()) {
            result.add(pages.generated(
                    Addresses::organisations,
                    () -> head("organisations")
                            .listing(reader.index().organisations().stream()
                                    .map(this::described)
                                    .toArray(SchemaOrgNode[]::new)),
                    this::organisations));
        }
        if (!reader.index().terms().isEmpty()) {
            result.add(
                    pages.generated(Addresses::glossary, () -> head("glossary").listing(vocabulary()), this::glossary));
        }
        return result;
    }

    private Head head(String kind) {
        return new Head(
                reader.message("title." + kind),
                reader.messages().text("description." + kind),
                Navigation.breadcrumb(reader, Optional.empty()),
                List.of());
    }

    private SchemaOrgNode described(Organisation organisation) {
        return SchemaOrgNode.of("Organization", pages.data().id("organisation/" + organisation.id()))
                .with("name", name(organisation))
                .with("alternateName", abbreviation(organisation.shortName()))
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
                .with("alternateName", abbreviation(term.shortForm()));
    }

    /**
     * The abbreviation, or null. Only the page's own language is used: the IRI is the same for all languages, and each
     * page adds its names.
     */
    private @Nullable String abbreviation(Optional<LocalizedText> shortForm) {
        Text text = reader.text(shortForm);
        return text == null ? null : text.text();
    }

    private OrganisationsPage organisations() {
        List<Organisation> all = reader.index().organisations().stream()
                .sorted(Comparator.comparing(
                        organisation -> order.key(name(organisation), organisation.pinyin()), order.comparator()))
                .toList();
        List<OrganisationsPage.KindGroup> groups = new ArrayList<>();
        Stream.concat(
                        Stream.of(Organisation.Kind.values()).map(Optional::of),
                        Stream.of(Optional.<Organisation.Kind>empty()))
                .forEach(kind -> {
                    List<OrganisationsPage.Entry> members = all.stream()
                            .filter(organisation -> organisation.kind().equals(kind))
                            .map(this::organisation)
                            .toList();
                    if (!members.isEmpty()) {
                        groups.add(new OrganisationsPage.KindGroup(
                                kind.map(Cards::key).orElse("other"), members));
                    }
                });
        return new OrganisationsPage(
                reader.message("title.organisations"),
                null,
                groups,
                Letters.index(
                        all, organisation -> order.initial(name(organisation), organisation.pinyin()), organisation -> {
                            Text name = reader.text(organisation.name().official());
                            return new Link(name.text(), name.lang(), "#" + organisation.id(), null);
                        }));
    }

    private String name(Organisation organisation) {
        return reader.text(organisation.name().official()).text();
    }

    private OrganisationsPage.Entry organisation(Organisation organisation) {
        List<Entry> appearsIn = appearsIn(organisation.id());
        return new OrganisationsPage.Entry(
                organisation.id(),
                reader.text(organisation.name().official()),
                reader.text(organisation.shortName()),
                reader.otherLanguages(organisation.name().official()),
                organisation.website().map(Object::toString).orElse(null),
                reader.links(appearsIn),
                connected.mentionedIn(
                        Subject.Kind.ORGANISATION,
                        organisation.id(),
                        appearsIn.stream().map(Entry::id).toList()));
    }

    private List<Entry> appearsIn(String organisation) {
        SiteIndex index = reader.index();
        List<Entry> entries = new ArrayList<>();
        entries.addAll(index.all(PilotProject.class, ContentType.PROJECT, reader.language())
                .all());
        entries.addAll(
                index.all(ActionPlan.class, ContentType.LAP, reader.language()).all());
        entries.removeIf(entry -> !names(entry, organisation));
        return entries;
    }

    private static boolean names(Entry entry, String organisation) {
        boolean stakeholder = false;
        if (entry instanceof PilotProject project) {
            stakeholder = project.stakeholders().stream()
                    .anyMatch(s -> s.organisation().equals(organisation));
        } else if (entry instanceof ActionPlan plan) {
            stakeholder =
                    plan.stakeholders().stream().anyMatch(s -> s.organisation().equals(organisation));
        }
        return stakeholder || entry.core().relations().organisations().contains(organisation);
    }

    private GlossaryPage glossary() {
        List<Term> sorted = reader.index().terms().stream()
                .sorted(Comparator.comparing(term -> order.key(name(term), term.pinyin()), order.comparator()))
                .toList();
        List<GlossaryPage.LetterGroup> groups = new ArrayList<>();
        Letters.group(sorted, term -> order.initial(name(term), term.pinyin()))
                .forEach((letter, terms) -> groups.add(new GlossaryPage.LetterGroup(
                        letter,
                        Letters.id(letter),
                        terms.stream().map(this::entry).toList())));
        return new GlossaryPage(reader.message("title.glossary"), null, groups);
    }

    private String name(Term term) {
        return reader.text(term.term()).text();
    }

    private GlossaryPage.Entry entry(Term term) {
        Map<String, Link> see = new LinkedHashMap<>();
        for (String id : term.see()) {
            reader.index().term(id).ifPresent(other -> {
                Text name = reader.text(other.term());
                see.put(id, new Link(name.text(), name.lang(), "#" + id, null));
            });
        }
        return new GlossaryPage.Entry(
                term.id(),
                reader.text(term.term()),
                reader.text(term.shortForm()),
                reader.otherLanguages(term.term()),
                reader.text(term.meaning()),
                List.copyOf(see.values()),
                connected.mentionedIn(Subject.Kind.TERM, term.id(), List.of()));
    }
}
