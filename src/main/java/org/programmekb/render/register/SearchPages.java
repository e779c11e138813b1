package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.part.Letters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The search page. Without scripts it is an alphabetical index of everything that has a name. */
public final class SearchPages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;

    public SearchPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
    }

    /** The words of the types of results, in the order of the filter. */
    public static List<String> types(Types types) {
        return Stream.of(
                        named(types).stream().map(ContentType::word),
                        Stream.of("news", "person", "organisation", "term", "source", "page"))
                .flatMap(words -> words)
                .toList();
    }

    /** The types whose documents the alphabetical index has before those of registers, cities first. */
    private static List<ContentType> named(Types types) {
        return types.all().stream()
                .filter(type -> type != ContentType.NEWS && type != ContentType.PAGE)
                .toList();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return pages.overview(
                OptionalPages.hasSearch(reader.config()), "search", Addresses::search, head -> head, this::view);
    }

    private View view() {
        List<Named> named = named();
        return new View()
                .with("url", reader.url(Addresses::search))
                .with(
                        "filters",
                        Stream.of(
                                        filter("type", types(named)),
                                        filter("city", choices(ContentType.CITY)),
                                        filter("cluster", choices(ContentType.CLUSTER)),
                                        filter("year", years(year -> choice(year.toString(), year(year)))))
                                .flatMap(Optional::stream)
                                .toList())
                .with(
                        "letters",
                        Letters.groups(
                                named.stream()
                                        .sorted(Comparator.comparing(Named::key, order.comparator()))
                                        .toList(),
                                Named::initial,
                                Named::entry))
                .with("years", years(year -> Link.of(year(year), reader.url(own -> Addresses.year(year, own)))));
    }

    /** A filter with a single choice is left out. */
    private static Optional<View> filter(String name, List<View> choices) {
        return choices.size() > 1
                ? Optional.of(new View().with("name", name).with("choices", choices))
                : Optional.empty();
    }

    private static View choice(String value, Text text) {
        return new View().with("value", value).with("text", text);
    }

    private List<View> types(List<Named> named) {
        return types(reader.config().types()).stream()
                .filter(type -> switch (type) {
                    case "news" -> !reader.all(NewsItem.class).isEmpty();
                    case "source" -> !reader.index().sources().isEmpty();
                    default ->
                        named.stream().anyMatch(name -> type.equals(name.entry().get("type")));
                })
                .map(type -> choice(type, reader.message("search.type." + type)))
                .toList();
    }

    private List<View> choices(ContentType type) {
        return reader.all(type).all().stream()
                .map(entry -> choice(entry.id().slug(), reader.name(entry)))
                .toList();
    }

    private <T> List<T> years(Function<Integer, T> each) {
        return reader.index().newsByYear().keySet().stream().map(each).toList();
    }

    private Text year(Integer year) {
        return reader.message("date.year", year.toString());
    }

    /** An entry of the alphabetical index with its sort key and letter. */
    private record Named(View entry, String key, String initial) {}

    private List<Named> named() {
        List<Named> named = new ArrayList<>();
        List<ContentType> types = new ArrayList<>(named(reader.config().types()));
        types.add(ContentType.PAGE);
        for (ContentType type : types) {
            for (Entry entry : reader.all(type).all()) {
                named.add(named(reader.link(entry), type, entry instanceof City ? entry.pinyin() : Optional.empty()));
            }
        }
        for (Organisation each : reader.index().organisations()) {
            add(named, "organisation", reader.link(each), each.shortName(), each.pinyin());
        }
        for (Term term : reader.index().terms()) {
            Link link = Link.of(reader.text(term.term()), reader.url(Addresses::glossary) + "#" + term.id());
            add(named, "term", link, term.shortForm(), term.pinyin());
        }
        InvolvedViews people = new InvolvedViews(reader);
        for (Person person : reader.context().connections().people()) {
            named.add(named(people.link(person), "person", people.family(person), Optional.empty()));
        }
        return named;
    }

    private Named named(Link link, ContentType type, Optional<String> pinyin) {
        return named(link, type.word(), link.text(), pinyin);
    }

    private Named named(Link link, String type, String name, Optional<String> pinyin) {
        return new Named(
                new View().with("link", link).with("type", type), order.key(name, pinyin), order.initial(name, pinyin));
    }

    /** The abbreviation gets an entry, too, for readers who know only that. */
    private void add(
            List<Named> named, String type, Link link, Optional<LocalizedText> abbreviation, Optional<String> pinyin) {
        named.add(named(link, type, link.text(), pinyin));
        @Nullable Text shortName = reader.text(abbreviation);
        if (shortName != null && !isBeginning(shortName.text(), link.text())) {
            Named entry = named(Link.of(shortName, link.url()), type, shortName.text(), Optional.empty());
            entry.entry().with("full", new Text(link.text(), link.lang()));
            named.add(entry);
        }
    }

    private static boolean isBeginning(String shortName, String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(shortName.toLowerCase(Locale.ROOT));
    }
}
