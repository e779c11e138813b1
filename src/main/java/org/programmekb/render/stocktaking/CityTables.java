package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Countries;
import org.programmekb.index.NameOrder;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The cities by side, by country and by year of joining. */
final class CityTables {
    private final Reader reader;
    private final List<City> cities;
    private final String url;

    CityTables(Reader reader) {
        this.reader = reader;
        this.cities = reader.all(City.class).all();
        this.url = reader.indexUrl(ContentType.CITY);
    }

    List<View> tables() {
        return List.of(sides(), countries(), years());
    }

    private View sides() {
        BarTable table = new BarTable(reader);
        List<Optional<CityGroup>> sides = new ArrayList<>();
        reader.config().groups().forEach(side -> sides.add(Optional.of(side)));
        sides.add(Optional.empty());
        for (Optional<CityGroup> side : sides) {
            table.row(
                    side.map(CityGroup::id).orElse(BarTable.NONE),
                    Link.of(
                            side.map(group -> reader.text(group.name()).text())
                                    .orElseGet(() -> reader.words("side.other")),
                            url + "?side=" + side.map(CityGroup::id).orElse(BarTable.NONE)),
                    cities.stream().filter(city -> city.side().equals(side)).count(),
                    reader.config().sideNumber(side));
        }
        return table.as("side");
    }

    /** The countries with the most cities first; unknown ones last. */
    private View countries() {
        Map<String, Long> counts = new TreeMap<>();
        cities.forEach(city -> counts.merge(city.country().orElse(""), 1L, Long::sum));
        NameOrder order = reader.index().order(reader.language());
        Comparator<String> byName =
                Comparator.comparing(code -> order.key(country(code), Optional.empty()), order.comparator());
        BarTable table = new BarTable(reader);
        counts.keySet().stream()
                .sorted(Comparator.comparing(String::isEmpty)
                        .thenComparing(counts::get, Comparator.reverseOrder())
                        .thenComparing(byName))
                .forEach(code -> table.row(
                        code.isEmpty() ? "none" : code,
                        country(code),
                        counts.getOrDefault(code, 0L),
                        url + "?country=" + (code.isEmpty() ? "none" : code)));
        return table.ranked("country");
    }

    private String country(String code) {
        return code.isEmpty() ? reader.words("country.unknown") : Countries.name(code, reader.language());
    }

    private View years() {
        Map<Integer, Integer> counts = new TreeMap<>();
        cities.forEach(
                city -> counts.merge(city.joined().map(PartialDate::year).orElse(Integer.MAX_VALUE), 1, Integer::sum));
        BarTable table = new BarTable(reader);
        counts.forEach((year, count) -> {
            boolean isKnown = year != Integer.MAX_VALUE;
            table.row(
                    isKnown ? Integer.toString(year) : "none",
                    isKnown ? reader.words("date.year", Integer.toString(year)) : reader.words("figures.year.none"),
                    count,
                    url + "?year=" + (isKnown ? year : "none"));
        });
        return table.as("joined");
    }
}
