package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.index.Countries;
import org.programmekb.index.NameOrder;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.described.FieldFilters;
import org.programmekb.render.head.Furthest;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** City profiles, their news, and the index of cities by side and country. */
public final class CityPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final CooperationViews cooperations;
    private final CityProfile profile;
    private final NewsPages news;

    public CityPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.cooperations = new CooperationViews(reader);
        this.profile = new CityProfile(pages);
        this.news = news;
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        for (City city : pages.withPages(City.class)) {
            result.add(page(city));
            result.addAll(news.of(city));
        }
        result.addAll(index());
        return result;
    }

    /** The list of all cities, with a map; none if there are no cities. */
    private List<Page> index() {
        return pages.index(City.class, "city-index.ftlh", this::index).stream()
                .map(page -> pages.withCard(page).withDrawing())
                .toList();
    }

    private View index(List<City> cities) {
        Filters<City> filters =
                FieldFilters.addOwn(new CityFilters(reader, cities).all(), ContentType.CITY, reader, cities);
        return new View()
                .with("filters", filters.bar(ContentType.CITY, reader.indexUrl(ContentType.CITY)))
                .with("total", cities.size())
                .with("observers", EntryViews.observers(reader))
                .with(
                        "countryCount",
                        cities.stream()
                                .flatMap(city -> city.country().stream())
                                .distinct()
                                .count())
                .with(
                        "cooperatingCount",
                        cities.stream()
                                .filter(city ->
                                        !reader.related(city, Cooperation.class).isEmpty())
                                .count())
                .with("map", pages.maps().programme())
                .with("groups", sides(reader, cities), side -> group(side, filters))
                .with("matrixUrl", new Matrices(pages).clusterUrl());
    }

    private View group(Side side, Filters<City> filters) {
        return new View()
                .with("id", side.id())
                .with("side", side.number())
                .with("name", side.name())
                .with("count", side.cities().size())
                .with("parts", parts(side, filters));
    }

    /** The cities of a side by country; if all are in one, by region. */
    private List<View> parts(Side side, Filters<City> filters) {
        boolean byCountry = side.isByCountry();
        Function<City, String> placeOf = byCountry ? CityPages::countryCode : this::region;
        boolean divided = byCountry || isDivided(side, placeOf);
        Map<String, List<City>> parts = new TreeMap<>(Comparator.comparing(String::isEmpty)
                .thenComparing(byName(reader, place -> byCountry ? country(reader, place) : place)));
        side.cities()
                .forEach(city -> parts.computeIfAbsent(divided ? placeOf.apply(city) : "", first -> new ArrayList<>())
                        .add(city));
        return parts.entrySet().stream()
                .map(part -> new View()
                        .with("id", byCountry ? side.countryId(part.getKey()) : null)
                        .with("name", divided ? name(part.getKey(), byCountry) : null)
                        .with("cities", part.getValue(), city -> row(city, filters, divided && !byCountry)))
                .toList();
    }

    private View row(City city, Filters<City> filters, boolean isUnderRegion) {
        View row = views.city(city);
        return pages.rows()
                .listed(isUnderRegion ? row.with("region", null) : row, city)
                .with("filter", filters.row(city))
                .with("cooperations", cooperations.partners(city, new Furthest(reader).cooperations(city)));
    }

    private String name(String place, boolean byCountry) {
        return byCountry ? country(reader, place) : place.isEmpty() ? reader.words("region.unknown") : place;
    }

    private static boolean isDivided(Side side, Function<City, String> part) {
        return side.cities().stream().map(part).distinct().count() > 1;
    }

    private static String countryCode(City city) {
        return city.country().orElse("");
    }

    private String region(City city) {
        return city.region().map(region -> reader.text(region).text()).orElse("");
    }

    /** Codes of countries in the order of their names. */
    static Comparator<String> byCountryName(Reader reader) {
        return byName(reader, code -> country(reader, code));
    }

    private static Comparator<String> byName(Reader reader, UnaryOperator<String> name) {
        NameOrder order = reader.index().order(reader.language());
        return Comparator.comparing((String key) -> order.key(name.apply(key), Optional.empty()), order.comparator())
                .thenComparing(Comparator.naturalOrder());
    }

    static String country(Reader reader, String code) {
        return code.isEmpty() ? reader.words("country.unknown") : Countries.name(code, reader.language());
    }

    /** Cities of one side, in the reader's order. */
    record Side(String id, int number, Text name, List<City> cities) {
        /** Whether the index shows its cities by country. */
        boolean isByCountry() {
            return isDivided(this, CityPages::countryCode);
        }

        /** The anchor of the cities of one country. */
        String countryId(String code) {
            return id + (isByCountry() ? "-" + (code.isEmpty() ? "other" : code.toLowerCase(Locale.ROOT)) : "");
        }
    }

    /** The cities of each configured side, without empty sides; cities without a side come last. */
    static List<Side> sides(Reader reader, List<City> cities) {
        List<Side> sides = new ArrayList<>();
        for (CityGroup group : reader.config().groups()) {
            Optional<CityGroup> side = Optional.of(group);
            int number = reader.config().sideNumber(side);
            sides.add(new Side(group.id(), number, reader.text(group.name()), of(side, cities)));
        }
        sides.removeIf(side -> side.cities().isEmpty());
        List<City> others = of(Optional.empty(), cities);
        if (!others.isEmpty()) {
            sides.add(new Side("other", 0, reader.message("side.other"), others));
        }
        return sides;
    }

    private static List<City> of(Optional<CityGroup> side, List<City> cities) {
        return cities.stream().filter(city -> city.side().equals(side)).toList();
    }

    /** The page of a city. */
    public Page page(City city) {
        return pages.withCard(
                pages.ofEntry(city, "city.ftlh", () -> profile.of(city)).withDrawing());
    }
}
