package org.programmekb.render.head;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** The band at the top of the page of a city or cooperation: its cities by side, their emblem, and the stage. */
public record Heads(Reader reader) {
    /** A city first, beside it those with which it works above all. */
    public View of(City city) {
        Furthest furthest = new Furthest(reader);
        return view(
                        List.of(List.of(city), furthest.partners(city)),
                        furthest.cooperations(city).stream().findFirst())
                .with("emblem", new Emblems(reader).of(city));
    }

    /** All cities of a cooperation, those of each side together. */
    public View of(Cooperation cooperation) {
        List<City> cities = new CooperationViews(reader).cities(cooperation);
        List<List<City>> sides = cities.stream()
                .map(City::side)
                .distinct()
                .map(side ->
                        cities.stream().filter(city -> city.side().equals(side)).toList())
                .toList();
        return view(sides, Optional.of(cooperation)).with("emblem", new Emblems(reader).of(cooperation));
    }

    private View view(List<List<City>> sides, Optional<Cooperation> cooperation) {
        return new View("head")
                .with(
                        "sides",
                        sides.stream()
                                .filter(cities -> !cities.isEmpty())
                                .map(cities -> new View()
                                        .with(
                                                "side",
                                                reader.config()
                                                        .sideNumber(
                                                                cities.get(0).side()))
                                        .with("cities", new EntryViews(reader).cities(cities)))
                                .toList())
                .with("standing", cooperation.flatMap(new CooperationViews(reader)::standing));
    }
}
