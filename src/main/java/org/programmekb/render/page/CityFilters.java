package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.part.FilterBar.Choice;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.Text;
import org.programmekb.type.ContentType;

/** The filters of the index of cities: by country, year of joining and side, and whether there is a plan or project. */
final class CityFilters {
    private final Reader reader;
    private final List<City> cities;
    private final List<CityPages.Side> sides;

    CityFilters(Reader reader, List<City> cities) {
        this.reader = reader;
        this.cities = cities;
        this.sides = CityPages.sides(reader, cities);
    }

    Filters<City> all() {
        return new Filters<>(reader, cities)
                .byPhase()
                .by("country", "city.country", city -> city.country().stream().toList(), countries())
                .by("year", "city.joined", city -> joined(city).stream().toList(), years())
                .by(
                        "side",
                        "filter.side",
                        city -> city.side().stream().map(side -> side.id()).toList(),
                        sides.stream()
                                .map(side -> new Choice(side.id(), side.name(), "#" + side.id()))
                                .toList())
                .by("has", "filter.has", this::has, has());
    }

    private List<Choice> countries() {
        TreeMap<String, Choice> countries = new TreeMap<>(CityPages.byCountryName(reader));
        for (CityPages.Side side : sides) {
            for (City city : side.cities()) {
                city.country()
                        .ifPresent(code -> countries.putIfAbsent(
                                code,
                                new Choice(
                                        code, Text.of(CityPages.country(reader, code)), "#" + side.countryId(code))));
            }
        }
        return List.copyOf(countries.values());
    }

    private static Optional<String> joined(City city) {
        return city.joined().map(joined -> String.format(Locale.ROOT, "%04d", joined.year()));
    }

    /** Without scripts, the page for stocktaking shows the cities of a year together. */
    private List<Choice> years() {
        String stocktaking = reader.url(Addresses::stocktaking);
        return cities.stream()
                .flatMap(city -> joined(city).stream())
                .distinct()
                .sorted()
                .map(year -> new Choice(
                        year,
                        reader.message("date.year", year),
                        OptionalPages.hasStocktaking(reader) && hasPilot(year)
                                ? stocktaking + "#part-year-" + year
                                : null))
                .toList();
    }

    private boolean hasPilot(String year) {
        return cities.stream()
                .anyMatch(city ->
                        !city.isObserver() && joined(city).filter(year::equals).isPresent());
    }

    private List<String> has(City city) {
        List<String> has = new ArrayList<>();
        if (!reader.related(city, ActionPlan.class).isEmpty()) {
            has.add("plan");
        }
        if (!reader.related(city, PilotProject.class).isEmpty()) {
            has.add("project");
        }
        return has;
    }

    private List<Choice> has() {
        return List.of(
                new Choice("plan", reader.message("filter.has.plan"), index(ContentType.LAP)),
                new Choice("project", reader.message("filter.has.project"), index(ContentType.PROJECT)),
                new Choice(Filters.NONE, reader.message("filter.has.none"), null));
    }

    private String index(ContentType type) {
        return reader.indexUrl(type);
    }
}
