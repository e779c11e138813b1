package org.programmekb.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.ResourceFile;

/** Rough boxes around countries, to find a position that is far away from its country. */
public final class CountryBoxes {
    /** A position is only doubtful if it is so many degrees away: with swapped numbers or a wrong sign it is. */
    private static final double MARGIN = 7;

    private static final Map<String, List<Box>> BY_COUNTRY = read();

    private record Box(double south, double north, double west, double east) {
        boolean contains(City.Position position, double margin) {
            return position.latitude() >= south - margin
                    && position.latitude() <= north + margin
                    && position.longitude() >= west - margin
                    && position.longitude() <= east + margin;
        }
    }

    private CountryBoxes() {}

    private static Map<String, List<Box>> read() {
        return ResourceFile.table(CountryBoxes.class, "countries.txt")
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(CountryBoxes::box, Collectors.toList())));
    }

    private static Box box(String[] parts) {
        double[] degrees =
                Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
        return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    }

    /** Whether a position is far away from a country; of a country without box, nothing is known. */
    public static boolean isOutside(City.Position position, String country) {
        List<Box> boxes = BY_COUNTRY.getOrDefault(country, List.of());
        return !boxes.isEmpty() && boxes.stream().noneMatch(box -> box.contains(position, MARGIN));
    }

    /** The position in the country that differs only in the order of the numbers or in a sign. */
    public static Optional<City.Position> meant(City.Position written, String country) {
        double north = written.latitude();
        double east = written.longitude();
        return List.of(
                        new City.Position(east, north),
                        new City.Position(north, -east),
                        new City.Position(-north, east),
                        new City.Position(-north, -east))
                .stream()
                .filter(other ->
                        BY_COUNTRY.getOrDefault(country, List.of()).stream().anyMatch(box -> box.contains(other, 0)))
                .findFirst();
    }
}
