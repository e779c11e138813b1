package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.render.Letters;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.SearchPage;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** The search page. Without scripts it is an alphabetical index of everything that has a name. */
public final class SearchPages {
    /** The types of results, in the order of the filter. */
    public static final List<String> TYPES =
            List.of("city", "cluster", "lap", "project", "news", "person", "organisation", "term", "page");

    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;

    SearchPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
    }

    List<Page> all() {
        return OptionalPages.hasSearch(reader.config())
                ? List.of(pages.generated(
                        Addresses::search,
                        () -> new Head(
                                reader.message("title.search"),
                                reader.messages().text("description.search"),
                                Navigation.breadcrumb(reader, Optional.empty()),
                                List.of()),
                        this::view))
                : List.of();
    }

    private SearchPage view() {
        List<Named> named = named();
        List<SearchPage.Filter> filters = new ArrayList<>();
        add(filters, "type", types(named));
        add(filters, "city", choices(City.class, ContentType.CITY));
        add(filters, "cluster", choices(Cluster.class, ContentType.CLUSTER));
        add(filters, "year", years());
        return new SearchPage(
                reader.message("title.search"),
                reader.context().url(Addresses.search(reader.language())),
                filters,
                letters(named),
                years().stream()
                        .map(year -> Link.of(
                                year.text().text(),
                                reader.context()
                                        .url(Addresses.year(Integer.parseInt(year.value()), reader.language()))))
                        .toList());
    }

    private static void add(List<SearchPage.Filter> filters, String name, List<SearchPage.Choice> choices) {
        if (choices.size() > 1) {
            filters.add(new SearchPage.Filter(name, choices));
        }
    }

    private List<SearchPage.Choice> types(List<Named> named) {
        boolean hasNews = !reader.index()
                .all(NewsItem.class, ContentType.NEWS, reader.language())
                .isEmpty();
        return TYPES.stream()
                .filter(type -> type.equals(ContentType.NEWS.word())
                        ? hasNews
                        : named.stream().anyMatch(name -> name.entry().type().equals(type)))
                .map(type -> new SearchPage.Choice(type, reader.message("search.type." + type)))
                .toList();
    }

    private List<SearchPage.Choice> choices(Class<? extends Entry> entries, ContentType type) {
        return reader.index().all(entries, type, reader.language()).all().stream()
                .map(entry -> new SearchPage.Choice(entry.id().slug(), reader.name(entry)))
                .toList();
    }

    private List<SearchPage.Choice> years() {
        return reader.index().newsByYear().keySet().stream()
                .map(year -> new SearchPage.Choice(year.toString(), reader.message("date.year", String.valueOf(year))))
                .toList();
    }

    /** An entry of the alphabetical index with its sort key and letter. */
    private record Named(SearchPage.Entry entry, String key, String initial) {}

    private List<SearchPage.Letter> letters(List<Named> named) {
        List<Named> sorted = new ArrayList<>(named);
        sorted.sort(Comparator.comparing(Named::key, order.comparator()));
        List<SearchPage.Letter> letters = new ArrayList<>();
        Letters.group(sorted, Named::initial)
                .forEach((letter, names) -> letters.add(new SearchPage.Letter(
                        letter,
                        Letters.id(letter),
                        names.stream().map(Named::entry).toList())));
        return letters;
    }

    private List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (City city : reader.index()
                .all(City.class, ContentType.CITY, reader.language())
                .all()) {
            named.add(named(reader.link(city), ContentType.CITY.word(), city.pinyin()));
        }
        add(named, ContentType.CLUSTER, Cluster.class);
        add(named, ContentType.LAP, ActionPlan.class);
        add(named, ContentType.PROJECT, PilotProject.class);
        add(named, ContentType.PAGE, StaticPage.class);
        reader.index()
                .organisations()
                .forEach(organisation -> add(
                        named,
                        "organisation",
                        reader.link(organisation),
                        organisation.shortName(),
                        organisation.pinyin()));
        reader.index().terms().forEach(term -> {
            Text name = reader.text(term.term());
            String url = reader.context().url(Addresses.glossary(reader.language())) + "#" + term.id();
            add(named, "term", new Link(name.text(), name.lang(), url, null), term.shortForm(), term.pinyin());
        });
        PeoplePages people = new PeoplePages(pages);
        reader.context().connections().people().forEach(person -> {
            Text name = reader.text(person.name().official());
            String url = reader.context().url(Addresses.people(reader.language())) + "#" + person.id();
            named.add(new Named(
                    new SearchPage.Entry(new Link(name.text(), name.lang(), url, null), "person", null),
                    order.key(people.family(person), Optional.empty()),
                    order.initial(people.family(person), Optional.empty())));
        });
        return named;
    }

    private void add(List<Named> named, ContentType type, Class<? extends Entry> entries) {
        reader.index()
                .all(entries, type, reader.language())
                .all()
                .forEach(entry -> named.add(named(reader.link(entry), type.word(), Optional.empty())));
    }

    /** The abbreviation gets an entry, too, for readers who know only that. */
    private void add(
            List<Named> named, String type, Link link, Optional<LocalizedText> abbreviation, Optional<String> pinyin) {
        named.add(named(link, type, pinyin));
        @Nullable Text shortName = reader.text(abbreviation);
        if (shortName != null && !isBeginning(shortName.text(), link.text())) {
            named.add(new Named(
                    new SearchPage.Entry(
                            new Link(shortName.text(), shortName.lang(), link.url(), null),
                            type,
                            new Text(link.text(), link.lang())),
                    order.key(shortName.text(), Optional.empty()),
                    order.initial(shortName.text(), Optional.empty())));
        }
    }

    private static boolean isBeginning(String shortName, String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(shortName.toLowerCase(Locale.ROOT));
    }

    private Named named(Link link, String type, Optional<String> pinyin) {
        return new Named(
                new SearchPage.Entry(link, type, null),
                order.key(link.text(), pinyin),
                order.initial(link.text(), pinyin));
    }
}
