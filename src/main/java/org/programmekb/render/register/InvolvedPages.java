package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Who is involved: organisations by kind, with their people. */
public final class InvolvedPages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;
    private final InvolvedViews views;

    public InvolvedPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
        this.views = new InvolvedViews(reader);
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return pages.overview(
                OptionalPages.hasInvolved(reader),
                "involved",
                Addresses::involved,
                head -> head.listing(reader.index().organisations().stream()
                        .map(this::described)
                        .toArray(SchemaOrgNode[]::new)),
                this::view);
    }

    private SchemaOrgNode described(Organisation organisation) {
        return SchemaOrgNode.of("Organization", pages.data().id("organisation/" + organisation.id()))
                .with("name", name(organisation))
                .with("alternateName", plain(organisation.shortName()))
                .with("sameAs", organisation.website().map(Object::toString));
    }

    private @Nullable String plain(Optional<LocalizedText> localized) {
        Text text = reader.text(localized);
        return text == null ? null : text.text();
    }

    private View view() {
        List<Organisation> organisations = reader.index().organisations().stream()
                .sorted(Comparator.comparing(
                        organisation -> order.key(name(organisation), organisation.pinyin()), order.comparator()))
                .toList();
        List<Person> people = reader.context().connections().people().stream()
                .sorted(Comparator.comparing((Person person) -> key(views.family(person)), order.comparator())
                        .thenComparing(person -> key(views.name(person)), order.comparator())
                        .thenComparing(Person::id))
                .toList();
        Map<String, List<Entry>> sharing = views.sharing();
        Map<Optional<Organisation.Kind>, List<Organisation>> byKind =
                organisations.stream().collect(Collectors.groupingBy(each -> views.kind(each, sharing)));
        Map<String, List<Person>> staff = people.stream()
                .filter(person -> person.organisation().isPresent())
                .collect(Collectors.groupingBy(person -> person.organisation().orElseThrow()));
        List<Optional<Organisation.Kind>> kinds = new ArrayList<>();
        Stream.of(Organisation.Kind.values()).map(Optional::of).forEach(kinds::add);
        kinds.add(Optional.empty());
        return new View()
                .with(
                        "organisationCount",
                        organisations.stream()
                                .filter(each -> !each.isProgramme())
                                .count())
                .with(
                        "programmeCount",
                        organisations.stream().filter(Organisation::isProgramme).count())
                .with("personCount", people.size())
                .with(
                        "groups",
                        kinds.stream()
                                .filter(byKind::containsKey)
                                .map(kind -> new View()
                                        .with("kind", kind.map(EntryViews::key).orElse("other"))
                                        .with(
                                                "organisations",
                                                byKind.getOrDefault(kind, List.of()),
                                                each -> views.of(each, sharing)
                                                        .with(
                                                                "people",
                                                                views(staff.getOrDefault(each.id(), List.of())))))
                                .toList())
                .with("others", views(people.stream().filter(this::isAlone).toList()));
    }

    private List<View> views(List<Person> people) {
        return people.stream().map(views::of).toList();
    }

    private boolean isAlone(Person person) {
        return person.organisation().flatMap(reader.index()::organisation).isEmpty();
    }

    private String key(String name) {
        return order.key(name, Optional.empty());
    }

    private String name(Organisation organisation) {
        return reader.text(organisation.name().official()).text();
    }
}
