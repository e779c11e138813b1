package org.programmekb.render.head;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.render.Reader;
import org.programmekb.render.part.CityFigures;
import org.programmekb.render.view.View;

/** The people and the area of cities side by side: squares of one scale for the people, and for two cities how many times more one has. */
public record SideBySide(Reader reader) {
    /** The side of the largest square, in pixels. */
    private static final double LARGEST = 120;
    /** Less than this is said to be about as much. */
    private static final double ABOUT = 1.15;

    /** The cities whose people or area are known; nothing to compare if they are fewer than two. */
    public View of(List<City> all) {
        List<City> cities = all.stream()
                .filter(city -> city.population().isPresent() || city.areaKm2().isPresent())
                .toList();
        return new View("comparison")
                .with("sentence", cities.size() == 2 ? sentence(cities.get(0), cities.get(1)) : Optional.empty())
                .with(
                        "cities",
                        cities.size() < 2
                                ? List.of()
                                : cities.stream()
                                        .map(city -> view(city, cities))
                                        .toList());
    }

    /** What a city has, with a square in proportion to the largest of some cities. */
    public View view(City city, List<City> cities) {
        double most = cities.stream()
                .flatMap(each -> each.population().stream())
                .mapToDouble(City.Population::value)
                .max()
                .orElse(1);
        return new View()
                .with("name", reader.name(city))
                .with("side", reader.config().sideNumber(city.side()))
                .with(
                        "size",
                        city.population()
                                .map(people -> Math.max(
                                        2, Math.round(10 * LARGEST * Math.sqrt(people.value() / most)) / 10.0)))
                .with("people", city.population().map(new CityFigures(reader)::population))
                .with(
                        "area",
                        city.areaKm2()
                                .map(area -> reader.words(
                                        "unit.area", reader.formats().number(area))));
    }

    private Optional<String> sentence(City one, City other) {
        return one.population()
                .flatMap(people -> other.population().map(others -> (double) people.value() / others.value()))
                .map(ratio -> sentence(one, other, ratio));
    }

    /** @param ratio how much the first city has of what the other has */
    private String sentence(City one, City other, double ratio) {
        City larger = ratio < 1 ? other : one;
        City smaller = ratio < 1 ? one : other;
        double times = Math.max(ratio, 1 / ratio);
        BigDecimal rounded = BigDecimal.valueOf(times).setScale(times < 10 ? 1 : 0, RoundingMode.HALF_UP);
        return reader.words(
                "compare.people" + (times < ABOUT ? ".same" : ""),
                reader.name(larger).text(),
                reader.name(smaller).text(),
                reader.formats().number(rounded.doubleValue()));
    }
}
