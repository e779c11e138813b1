package org.programmekb.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.Person;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.names.Subject;
import org.programmekb.render.Letters;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The list of people that documents name, by family name. */
final class PeoplePages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;

    PeoplePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
    }

    List<Page> all() {
        return OptionalPages.hasPeople(reader)
                ? List.of(pages.generated(Addresses::people, "people.ftlh", () -> pages.head("people"), this::view))
                : List.of();
    }

    private View view() {
        List<Person> sorted = reader.context().connections().people().stream()
                .sorted(Comparator.comparing((Person person) -> key(family(person)), order.comparator())
                        .thenComparing(person -> key(name(person)), order.comparator())
                        .thenComparing(Person::id))
                .toList();
        return new View()
                .with("title", reader.message("title.people"))
                .with("people", sorted.stream().map(this::entry).toList())
                .with(
                        "letters",
                        Letters.index(
                                sorted,
                                person -> order.initial(family(person), Optional.empty()),
                                person -> Link.of(reader.text(person.name().official()), "#" + person.id())));
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

    /** A person; {@code family} is the part of the name that is the family name, if it is only a part. */
    private View entry(Person person) {
        String family = family(person);
        return new View()
                .with("id", person.id())
                .with("name", reader.text(person.name().official()))
                .with("family", family.equals(name(person)) ? null : family)
                .with("otherNames", reader.otherLanguages(person.name().official()))
                .with("role", reader.text(person.role()))
                .with(
                        "organisation",
                        person.organisation()
                                .flatMap(reader.index()::organisation)
                                .map(reader::link))
                .with("mentions", pages.connections().mentionedIn(Subject.Kind.PERSON, person.id(), List.of()));
    }
}
