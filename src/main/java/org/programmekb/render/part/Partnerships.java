package org.programmekb.render.part;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.connection.SharedProjects;
import org.programmekb.connection.Standing;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.chart.Ribbon;
import org.programmekb.drawing.chart.Ribbons;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
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

    /** A cooperation or a shared project, its cities in the order of the sides, and how far it has come if that is known. */
    private record Joint(Entry entry, List<City> cities, Optional<PilotProject.Stage> stage) {
        /** The number of the stage; 0 if it is not known. */
        int number() {
            return stage.map(PilotProject.Stage::number).orElse(0);
        }

        boolean isShared() {
            return entry instanceof PilotProject;
        }

        boolean joinsSides() {
            return cities.stream()
                            .flatMap(city -> city.side().stream())
                            .distinct()
                            .count()
                    > 1;
        }

        /** The further, the greater. */
        int rank() {
            return isShared() ? -1 : number();
        }
    }

    /** All of them in one view; none if no cities cooperate. */
    public Optional<View> view() {
        List<Joint> all = Stream.concat(
                        reader.all(Cooperation.class).all().stream().map(this::joint),
                        new SharedProjects(reader.index(), reader.language())
                                .all().stream()
                                        .map(project -> new Joint(
                                                project,
                                                new EntryViews(reader).citiesBySide(project),
                                                Optional.empty())))
                // Of others, readers may see the cities of one side only.
                .filter(Joint::joinsSides)
                .sorted(Comparator.comparingInt(Joint::rank)
                        .reversed()
                        .thenComparing(joint -> joint.entry().id()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Joint> shown = all.size() > MANY ? all.subList(0, SHOWN_OF_MANY) : all;
        long joined = cities.stream()
                .filter(city -> reader.index().partners(city, reader.language()).all().stream()
                        .anyMatch(other -> !other.side().equals(city.side())))
                .count();
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

    /** Whether no source states its stage. */
    private boolean isByEditors(Joint joint) {
        return joint.entry() instanceof Cooperation cooperation
                && views.standing(cooperation)
                        .filter(standing -> "editors".equals(standing.get("statedBy")))
                        .isPresent();
    }

    private Joint joint(Cooperation cooperation) {
        return new Joint(
                cooperation,
                views.cities(cooperation),
                Standing.of(cooperation, reader.index(), reader.language()).map(Standing::stage));
    }

    /** How many cities have a partner, and how many projects are delivered in all of their cities. */
    private String sentence(long joined) {
        String count = reader.counted("city.count", joined);
        String base = reader.messages().plural("home.joined", joined, count);
        List<PilotProject> projects = reader.all(PilotProject.class).all();
        long delivered = projects.stream()
                .filter(project -> EntryViews.commonStage(project).equals(Optional.of(PilotProject.Stage.DELIVERED)))
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

    /** Links to the cooperations of each stage, the last stage first, then those of which none is known, then shared projects. */
    private List<View> groups(List<Joint> all, List<Joint> shown) {
        return all.stream()
                .collect(Collectors.groupingBy(Joint::rank, TreeMap::new, Collectors.toList()))
                .descendingMap()
                .values()
                .stream()
                .filter(group -> shown.contains(group.get(0)))
                .map(group -> key(
                                group.get(0),
                                Ribbon.legend(
                                        group.get(0).number(), group.get(0).isShared(), 1))
                        .with("total", group.size())
                        .with(
                                "cooperations",
                                group.stream()
                                        .filter(shown::contains)
                                        .sorted(Comparator.comparing(joint -> joint.isShared()
                                                ? 0
                                                : reader.all(Cooperation.class)
                                                        .all()
                                                        .indexOf(joint.entry())))
                                        .map(this::link)
                                        .toList()))
                .toList();
    }

    private Link link(Joint joint) {
        return Link.of(Text.of(names(joint)), reader.link(joint.entry()).url());
    }

    private String names(Joint joint) {
        return Cooperation.title(
                joint.cities().stream().map(city -> reader.name(city).text()).toList(), reader.language());
    }

    private static View key(Joint joint, String line) {
        return new View("ribbon-stage")
                .with("stage", joint.stage().map(EntryViews::key))
                .with("shared", joint.isShared())
                .with("line", line);
    }

    /** A column of cities on each side, and ribbons between those that work together. */
    private Optional<View> drawing(List<Joint> shown, String sentence) {
        List<CityGroup> sides = reader.config().groups();
        if (sides.size() != 2) {
            return Optional.empty();
        }
        Map<List<City>, Joint> drawn = new LinkedHashMap<>();
        shown.forEach(joint -> drawn.putIfAbsent(joint.cities(), joint));
        List<List<City>> columns = sides.stream()
                .map(side -> cities.stream()
                        .filter(city -> city.side().equals(Optional.of(side)))
                        .filter(city -> drawn.keySet().stream().anyMatch(members -> members.contains(city)))
                        .toList())
                .toList();
        Ribbons ribbons = Ribbons.between(
                columns.get(0).size(),
                columns.get(1).size(),
                drawn.values().stream().map(joint -> ribbon(joint, columns)).toList());
        return Optional.of(new View()
                .with("ribbons", ribbons.draw(reader.words("home.featured"), sentence))
                .with("first", column(sides.get(0), columns.get(0), ribbons.from(), ribbons.numbers(true)))
                .with("second", column(sides.get(1), columns.get(1), ribbons.to(), ribbons.numbers(false)))
                .with(
                        "stages",
                        drawn.values().stream()
                                .collect(Collectors.toMap(
                                        Joint::rank, joint -> joint, (one, other) -> one, TreeMap::new))
                                .values()
                                .stream()
                                .map(joint -> key(joint, ribbons.legend(joint.number(), joint.isShared())))
                                .toList()));
    }

    private Ribbon ribbon(Joint joint, List<List<City>> columns) {
        String stage = joint.isShared()
                ? "cooperation.shared"
                : joint.stage().map(CooperationViews::step).orElse("cooperation.stage.none");
        return new Ribbon(
                places(joint, columns.get(0)),
                places(joint, columns.get(1)),
                joint.number(),
                joint.isShared(),
                Optional.ofNullable(reader.link(joint.entry()).url()).orElseThrow(),
                reader.words("home.ribbon", names(joint), reader.words(stage)));
    }

    private static List<Integer> places(Joint joint, List<City> column) {
        return joint.cities().stream()
                .map(column::indexOf)
                .filter(place -> place >= 0)
                .toList();
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
