package org.programmekb.render.head;

import java.util.List;
import org.programmekb.content.City;
import org.programmekb.render.Reader;
import org.programmekb.render.part.CityFigures;
import org.programmekb.render.view.View;

/**
 * The people and the area of cities side by side, with squares of one scale for the people. Nothing is said of how many
 * times more one has: entries do not tell whether they count a city, its districts or a whole region.
 */
public record SideBySide(Reader reader) {
    /** The side of the largest square, in pixels. */
    private static final double LARGEST = 120;

    /** The cities whose people or area are known; nothing to compare if they are fewer than two. */
    public View of(List<City> all) {
        List<City> cities = all.stream()
                .filter(city -> city.population().isPresent() || city.areaKm2().isPresent())
                .toList();
        return new View("comparison")
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
}
