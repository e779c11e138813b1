package org.programmekb.render.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.PairEmblem;
import org.programmekb.drawing.Vicinity;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** The files with the emblems at the head of the pages of cities and cooperations. */
public record Emblems(Reader reader) {
    /** The distance of the circles by stage, from the first to the last, in diameters. */
    private static final double[] DISTANCES = {0.93, 0.84, 0.7, 0.52, 0.34};

    private static final double APART = 1.02;

    /** All files: what they show is the same in every language. */
    public List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        Map<PairEmblem.Middle, Vicinity> known = new ConcurrentHashMap<>();
        if (reader.config().maps()) {
            Stream.concat(reader.all(City.class).all().stream(), reader.all(Cooperation.class).all().stream())
                    .filter(entry -> !reader.index().rows().has(entry.id()))
                    .filter(entry -> cities(entry).size() < 3)
                    .forEach(entry -> files.add(
                            new GeneratedFile(path(entry), () -> emblem(entry).file(known))));
        }
        return files;
    }

    /** The emblem of an entry as an image; empty for a cooperation of many cities, or if the site shows no maps. */
    public Optional<View> of(Entry entry) {
        if (!reader.config().maps() || cities(entry).size() > 2) {
            return Optional.empty();
        }
        PairEmblem emblem = emblem(entry);
        return Optional.of(new View("emblem")
                .with("url", reader.context().url(path(entry)))
                .with(
                        "land",
                        cities(entry).stream().anyMatch(city -> city.position().isPresent()))
                .with("width", emblem.width() / 2)
                .with("height", PairEmblem.HEIGHT / 2));
    }

    private static String path(Entry entry) {
        return "drawn/" + entry.id().type().folder() + "/" + entry.id().slug() + ".svg";
    }

    /** The cities whose circles are drawn: a city first on its own page. */
    private List<City> cities(Entry entry) {
        if (entry instanceof Cooperation cooperation) {
            return new CooperationViews(reader).cities(cooperation);
        }
        City city = (City) entry;
        List<City> partners = new Furthest(reader).partners(city);
        return partners.size() == 1 ? List.of(city, partners.get(0)) : List.of(city);
    }

    private PairEmblem emblem(Entry entry) {
        Furthest furthest = new Furthest(reader);
        Optional<PilotProject.Stage> stage = (entry instanceof Cooperation cooperation
                        ? Optional.of(cooperation)
                        : furthest.cooperations((City) entry).stream().findFirst())
                .flatMap(furthest::of);
        return new PairEmblem(
                cities(entry).stream().map(this::drawn).toList(),
                stage.map(each -> DISTANCES[each.number() - 1]).orElse(APART));
    }

    private PairEmblem.City drawn(City city) {
        int side = reader.config().sideNumber(city.side());
        return new PairEmblem.City(
                city.position().map(at -> new PairEmblem.Middle(at.latitude(), at.longitude())),
                city.areaKm2(),
                side,
                reader.config().look().palette().field(side));
    }
}
