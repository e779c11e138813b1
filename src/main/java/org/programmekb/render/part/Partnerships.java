package org.programmekb.render.part;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.drawing.chart.Ribbon;
import org.programmekb.drawing.chart.Ribbons;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** Who works with whom: the cooperations by how far they have come, and between two sides also a drawing of them. */
public final class Partnerships {
    /** Of more cooperations than these, only the most advanced are shown. */
    private static final int MANY = 40;

    private static final int SHOWN_OF_MANY = 20;
    private final Reader reader;
    private final CooperationViews views;
    /** The cities of all sides by their ids, the same in each language. */
    private final List<City> cities;

    /** Partnerships for this reader. */
    public Partnerships(Reader reader) {
        this.reader = reader;
        this.views = new CooperationViews(reader);
        this.cities = reader.all(City.class).all().stream()
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** A cooperation, its cities in the order of the sides, and how far it has come if that is known. */
    private record Joint(Cooperation cooperation, List<City> cities, Optional<PilotProject.Stage> stage) {
        /** The number of the stage; 0 if it is not known. */
        int number() {
            return stage.map(PilotProject.Stage::number).orElse(0);
        }
    }

    /** All of them in one view; none if no cities cooperate. */
    public Optional<View> view() {
        List<Joint> all = reader.all(Cooperation.class).all().stream()
                .map(this::joint)
                .sorted(Comparator.comparingInt(Joint::number)
                        .reversed()
                        .thenComparing(joint -> joint.cooperation().id()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Joint> shown = all.size() > MANY ? all.subList(0, SHOWN_OF_MANY) : all;
        long joined = cities.stream().filter(city -> isJoined(city, all)).count();
        String sentence = sentence(joined);
        return Optional.of(new View("partnerships")
                .with("sentence", sentence)
                .with("drawing", drawing(shown, sentence))
                .with("groups", groups(all, shown))
                .with("isByEditors", shown.stream().anyMatch(this::isByEditors))
                .with("left", all.size() - shown.size())
                .with("shown", shown.size())
                .with("alone", cities.size() - joined));
    }

    /** Whether no source states a stage of one of its projects. */
    private boolean isByEditors(Joint joint) {
        return reader.related(joint.cooperation(), PilotProject.class).all().stream()
                .flatMap(project -> project.history().stream())
                .anyMatch(change -> change.statedBy().equals(Optional.of(StageChange.Author.EDITORS)));
    }

    private Joint joint(Cooperation cooperation) {
        List<City> members = views.cities(cooperation);
        return new Joint(cooperation, members, views.stage(cooperation, members));
    }

    /** Whether a city works with one of another side. */
    private static boolean isJoined(City city, List<Joint> all) {
        return all.stream()
                .map(Joint::cities)
                .filter(members -> members.contains(city))
                .flatMap(List::stream)
                .anyMatch(other -> !other.side().equals(city.side()));
    }

    /** How many cities have a partner, and how many projects are delivered in one of their cities at least. */
    private String sentence(long joined) {
        String count = reader.counted("city.count", joined);
        String base = reader.messages().plural("home.joined", joined, count);
        List<PilotProject> projects = reader.all(PilotProject.class).all();
        long delivered = projects.stream()
                .filter(project -> project.furthest(project.core().relations().cities())
                        .equals(Optional.of(PilotProject.Stage.DELIVERED)))
                .count();
        return delivered == 0
                ? base
                : reader.messages()
                        .plural(
                                "home.joined.delivered",
                                delivered,
                                base,
                                reader.formats().number(delivered),
                                reader.formats().number(projects.size()));
    }

    /** Links to the cooperations of each stage, the last stage first, then those of which none is known. */
    private List<View> groups(List<Joint> all, List<Joint> shown) {
        return all.stream()
                .collect(Collectors.groupingBy(Joint::number, TreeMap::new, Collectors.toList()))
                .descendingMap()
                .values()
                .stream()
                .filter(group -> shown.contains(group.get(0)))
                .map(group -> key(group.get(0), Ribbon.legend(group.get(0).number(), 1))
                        .with("total", group.size())
                        .with(
                                "cooperations",
                                reader.links(group.stream()
                                        .filter(shown::contains)
                                        .map(Joint::cooperation)
                                        .sorted(Comparator.comparing(
                                                reader.all(Cooperation.class).all()::indexOf))
                                        .toList())))
                .toList();
    }

    private static View key(Joint joint, String line) {
        return new View("ribbon-stage")
                .with("stage", joint.stage().map(EntryViews::key))
                .with("line", line);
    }

    /** A column of cities on each side, and ribbons between those that work together. */
    private Optional<View> drawing(List<Joint> shown, String sentence) {
        List<CityGroup> sides = reader.config().groups();
        if (sides.size() != 2) {
            return Optional.empty();
        }
        Map<List<City>, Joint> pairs = new LinkedHashMap<>();
        shown.forEach(joint -> pairs(joint)
                .forEach(pair ->
                        pairs.merge(pair.cities(), pair, (one, other) -> other.number() > one.number() ? other : one)));
        List<List<City>> columns = sides.stream()
                .map(side -> cities.stream()
                        .filter(city -> city.side().equals(Optional.of(side)))
                        .filter(city -> pairs.keySet().stream().anyMatch(pair -> pair.contains(city)))
                        .toList())
                .toList();
        Ribbons ribbons = Ribbons.between(
                columns.get(0).size(),
                columns.get(1).size(),
                pairs.values().stream().map(pair -> ribbon(pair, columns)).toList());
        Set<Integer> drawn = ribbons.ribbons().stream().map(Ribbon::stage).collect(Collectors.toSet());
        return Optional.of(new View()
                .with("ribbons", ribbons.draw(reader.words("home.featured"), sentence))
                .with("first", column(sides.get(0), columns.get(0), ribbons.from(), ribbons.numbers(true)))
                .with("second", column(sides.get(1), columns.get(1), ribbons.to(), ribbons.numbers(false)))
                .with(
                        "stages",
                        pairs.values().stream()
                                .collect(Collectors.toMap(
                                        Joint::number, pair -> pair, (one, other) -> one, TreeMap::new))
                                .values()
                                .stream()
                                .filter(pair -> drawn.contains(pair.number()))
                                .map(pair -> key(pair, ribbons.legend(pair.number())))
                                .toList()));
    }

    /** The cooperation between any two of its cities on both sides. */
    private Stream<Joint> pairs(Joint joint) {
        return joint.cities().stream()
                .flatMap(first -> joint.cities().stream()
                        .filter(second -> reader.config().sideNumber(first.side()) == 1
                                && reader.config().sideNumber(second.side()) == 2)
                        .map(second -> {
                            List<City> pair = List.of(first, second);
                            return new Joint(joint.cooperation(), pair, views.stage(joint.cooperation(), pair));
                        }));
    }

    private Ribbon ribbon(Joint pair, List<List<City>> columns) {
        String names = Cooperation.title(
                pair.cities().stream().map(city -> reader.name(city).text()).toList(), reader.language());
        String stage = pair.stage().map(each -> "stage." + EntryViews.key(each)).orElse("cooperation.stage.none");
        return new Ribbon(
                columns.get(0).indexOf(pair.cities().get(0)),
                columns.get(1).indexOf(pair.cities().get(1)),
                pair.number(),
                Optional.ofNullable(reader.link(pair.cooperation()).url()).orElseThrow(),
                reader.words("home.ribbon", names, reader.words(stage)));
    }

    private View column(CityGroup side, List<City> column, List<Integer> order, List<List<Integer>> numbers) {
        return new View("ribbon-column")
                .with("side", reader.config().sideNumber(Optional.of(side)))
                .with("name", reader.text(side.name()))
                .with(
                        "cities",
                        order,
                        city -> new View()
                                .with("link", reader.link(column.get(city)))
                                .with("number", numbers.get(city).get(0))
                                .with("lit", numbers.get(city)));
    }
}
