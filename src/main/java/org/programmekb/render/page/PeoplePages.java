package org.programmekb.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.Person;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.names.Subject;
import org.programmekb.render.Connected;
import org.programmekb.render.Letters;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.PeoplePage;
import org.programmekb.render.view.Text;

/** The list of people that documents name, by family name. */
final class PeoplePages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;
    private final Connected connected;

    PeoplePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
        this.connected = new Connected(reader);
    }

    List<Page> all() {
        return OptionalPages.hasPeople(reader)
                ? List.of(pages.generated(
                        Addresses::people,
                        () -> new Head(
                                reader.message("title.people"),
                                reader.messages().text("description.people"),
                                Navigation.breadcrumb(reader, Optional.empty()),
                                List.of()),
                        this::view))
                : List.of();
    }

    private PeoplePage view() {
        List<Person> sorted = reader.context().connections().people().stream()
                .sorted(Comparator.comparing((Person person) -> key(family(person)), order.comparator())
                        .thenComparing(person -> key(name(person)), order.comparator())
                        .thenComparing(Person::id))
                .toList();
        return new PeoplePage(
                reader.message("title.people"),
                sorted.stream().map(this::entry).toList(),
                Letters.index(sorted, person -> order.initial(family(person), Optional.empty()), person -> {
                    Text name = reader.text(person.name().official());
                    return new Link(name.text(), name.lang(), "#" + person.id(), null);
                }));
    }

    private String key(String name) {
        return order.key(name, Optional.empty());
    }

    private String name(Person person) {
        return reader.text(person.name().official()).text();
    }

    /** The family name if it is known, else the whole name. */
    String family(Person person) {
        return person.family()
                .map(family -> reader.text(family).text())
                .filter(family -> isPart(family, name(person)))
                .orElse(name(person));
    }

    private static boolean isPart(String family, String name) {
        return name.startsWith(family) || name.endsWith(family);
    }

    private PeoplePage.Entry entry(Person person) {
        String family = family(person);
        return new PeoplePage.Entry(
                person.id(),
                reader.text(person.name().official()),
                family.equals(name(person)) ? null : family,
                reader.otherLanguages(person.name().official()),
                reader.text(person.role()),
                person.organisation()
                        .flatMap(reader.index()::organisation)
                        .map(reader::link)
                        .orElse(null),
                connected.mentionedIn(Subject.Kind.PERSON, person.id(), List.of()));
    }
}
