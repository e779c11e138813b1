package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.CityGroup;
import org.programmekb.config.ColourScheme;
import org.programmekb.content.City;
import org.programmekb.drawing.CityMap;
import org.programmekb.drawing.Frame;
import org.programmekb.drawing.MapContent;
import org.programmekb.drawing.Marks;
import org.programmekb.drawing.Place;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Maps of cities, for readers of one language; none if the site shows no maps. */
public final class Maps {
    private static final int ROW = 2;

    private final Reader reader;
    /** Several pages show the same map. */
    private final Map<MapContent, View> programmes = new ConcurrentHashMap<>();

    /** Maps for this reader. */
    public Maps(Reader reader) {
        this.reader = reader;
    }

    /** All cities, each group of neighbours in a drawing of its own: once for wide screens and paper, once for small screens. */
    public Optional<View> programme() {
        List<City> all = reader.all(City.class).all();
        List<City> cities = placed(all);
        if (cities.isEmpty()) {
            return Optional.empty();
        }
        MapContent content = new MapContent(cities.stream().map(this::place).toList());
        View drawings = programmes.computeIfAbsent(content, this::programme);
        return Optional.of(new View("programme-map")
                .with("drawings", drawings)
                .with("legend", legend(cities))
                .with("fills", reader.config().look().palette().fills(ColourScheme.LIGHT))
                .with("missing", missing(all)));
    }

    private View programme(MapContent content) {
        List<MapContent> regions = content.regions();
        Frame small = Frame.REGION.around(regions);
        List<Drawn> wide = new ArrayList<>();
        List<Drawn> parts = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            MapContent region = regions.get(i);
            String title = part(i + 1, regions.size());
            String count = count(region.places().size());
            wide.add(CityMap.of(region, wide(regions, i), title, count));
            parts.add(CityMap.of(region, small, title, count));
        }
        return new View().with("wide", wide).with("parts", parts);
    }

    /** Two maps stand in a row and are equally high; the last one of an odd number is as wide as the page. */
    private static Frame wide(List<MapContent> regions, int part) {
        int first = part - part % ROW;
        List<MapContent> row = regions.subList(first, Math.min(first + ROW, regions.size()));
        return row.size() < ROW ? Frame.PAGE : Frame.HALF.around(row);
    }

    private String part(int part, int parts) {
        return parts == 1
                ? reader.words("map.title")
                : reader.words(
                        "map.part",
                        reader.formats().number(part),
                        reader.formats().number(parts));
    }

    private String count(int cities) {
        return reader.counted("city.count", cities);
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
