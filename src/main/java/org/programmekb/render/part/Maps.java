package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.drawing.CityMap;
import org.programmekb.drawing.Frame;
import org.programmekb.drawing.MapContent;
import org.programmekb.drawing.Marks;
import org.programmekb.drawing.Place;
import org.programmekb.drawing.Tie;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Maps of cities and of who works with whom, for readers of one language; none if the site shows no maps. */
public final class Maps {
    private final Reader reader;
    /** Several pages show the same map. */
    private final Map<MapContent, View> programmes = new ConcurrentHashMap<>();

    /** Maps for this reader. */
    public Maps(Reader reader) {
        this.reader = reader;
    }

    /** All cities: one drawing for wide screens and paper, and the same in parts for small ones. */
    public Optional<View> programme() {
        List<City> all = reader.all(City.class).all();
        List<City> cities = placed(all);
        if (cities.isEmpty()) {
            return Optional.empty();
        }
        MapContent content = content(cities);
        View drawings = programmes.computeIfAbsent(content, this::programme);
        return Optional.of(new View("programme-map")
                .with("drawings", drawings)
                .with("legend", legend(cities))
                .with("ties", content.ties().isEmpty() ? null : Marks.legendOfTies())
                .with("missing", missing(all)));
    }

    private View programme(MapContent content) {
        List<MapContent> regions = content.regions();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            parts.add(CityMap.of(
                    regions.get(i),
                    Frame.REGION,
                    part(i + 1, regions.size()),
                    count(regions.get(i).shown().size())));
        }
        String count = count(content.places().size());
        String description =
                content.ties().isEmpty() ? count : reader.messages().text("map.description", count);
        return new View()
                .with("wide", CityMap.of(content, Frame.PAGE, reader.messages().text("map.title"), description))
                .with("parts", parts);
    }

    private String part(int part, int parts) {
        return parts == 1
                ? reader.messages().text("map.title")
                : reader.messages()
                        .text(
                                "map.part",
                                reader.formats().number(part),
                                reader.formats().number(parts));
    }

    private String count(int cities) {
        return reader.messages().plural("city.count", cities, reader.formats().number(cities));
    }

    private List<City> placed(List<City> cities) {
        return cities.stream()
                .filter(city -> reader.config().maps() && city.position().isPresent())
                .toList();
    }

    private List<Link> missing(List<City> cities) {
        return reader.links(
                cities.stream().filter(city -> city.position().isEmpty()).toList());
    }

    private MapContent content(List<City> cities) {
        List<Place> places = cities.stream().map(this::place).toList();
        List<Tie> ties = new ArrayList<>();
        for (int from = 0; from < cities.size(); from++) {
            for (City partner :
                    reader.index().partners(cities.get(from), reader.language()).all()) {
                int to = cities.indexOf(partner);
                if (to > from && areJoined(places, from, to)) {
                    boolean ordered = places.get(from).side() <= places.get(to).side();
                    ties.add(ordered ? tie(places, from, to) : tie(places, to, from));
                }
            }
        }
        return new MapContent(places, ties);
    }

    private Tie tie(List<Place> places, int from, int to) {
        List<String> names = List.of(places.get(from).name(), places.get(to).name());
        return new Tie(from, to, Cooperation.title(names, reader.language()));
    }

    /**
     * Whether a line joins two partners. A programme of several sides is about cooperation between them, so cities of one
     * side that share a plan are not joined.
     */
    private boolean areJoined(List<Place> places, int from, int to) {
        return reader.config().groups().size() < 2
                || places.get(from).side() != places.get(to).side();
    }

    private Place place(City city) {
        City.Position position = city.position().orElseThrow();
        Text name = reader.name(city);
        return new Place(
                name.text(),
                Optional.ofNullable(name.lang()),
                position.latitude(),
                position.longitude(),
                reader.config().sideNumber(city.side()),
                Optional.ofNullable(reader.link(city).url()));
    }

    /** The marks of the sides that are on the map. */
    private List<View> legend(List<City> cities) {
        List<View> legend = new ArrayList<>();
        for (CityGroup group : reader.config().groups()) {
            if (cities.stream().anyMatch(city -> city.side().equals(Optional.of(group)))) {
                int number = reader.config().sideNumber(Optional.of(group));
                legend.add(new View()
                        .with("side", number)
                        .with("mark", Marks.legend(number))
                        .with("name", reader.text(group.name())));
            }
        }
        return legend;
    }
}
