package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.chart.DotPile;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.View;

/**
 * The projects at one date, or at two beside each other: at which stage they were, and what follows from it. A project
 * whose cities differ stands at the stage of the city that came furthest.
 */
final class TwoDates {
    private final Reader reader;
    private final Optional<PartialDate> before;
    private final Optional<PartialDate> at;
    private final List<Standing> standings;

    /** A project at both dates; {@code then} is empty if no stage was known yet. */
    record Standing(StageGroup group, Optional<PilotProject.Stage> then, PilotProject.Stage now) {
        PilotProject project() {
            return group.project();
        }

        boolean isNew() {
            return then.isEmpty();
        }

        boolean hasMoved() {
            return then.isPresent() && then.get() != now;
        }

        boolean hasChanged() {
            return isNew() || hasMoved();
        }
    }

    /**
     * The projects at the end of two dates.
     *
     * @param projects all projects
     * @param before the first of them; without it only one is looked at
     * @param at the second of them; without it that is today
     */
    TwoDates(Reader reader, List<StageGroup> projects, Optional<PartialDate> before, Optional<PartialDate> at) {
        this.reader = reader;
        this.before = before;
        this.at = at;
        this.standings = projects.stream()
                // Of a stage without a date it is not known whether it is new.
                .filter(group -> before.isEmpty() || !group.project().history().isEmpty())
                .flatMap(group -> group.furthest(at).stream()
                        .map(now ->
                                new Standing(group, before.flatMap(date -> group.furthest(Optional.of(date))), now)))
                .toList();
    }

    /** Whether there is something to compare, and something that has changed. */
    boolean isWorthwhile() {
        return standings.stream().anyMatch(each -> !each.isNew()) && count(Standing::hasChanged) > 0;
    }

    /** Whether a good part of the projects, one of four, is new or has moved on. */
    boolean isTelling() {
        return 4 * count(Standing::hasChanged) >= standings.size();
    }

    /** The drawing, the sentence above it, and what follows from it. */
    View view() {
        int columns = DotPile.columns(Stream.of(PilotProject.Stage.values())
                .flatMap(stage -> Stream.of(
                        count(each -> each.now() == stage),
                        count(each -> each.then().equals(Optional.of(stage)))))
                .max(Comparator.naturalOrder())
                .orElseThrow());
        List<View> stages = new ArrayList<>();
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            stages.add(stage(stage, columns));
        }
        return new View("comparison")
                .with("id", before.map(PartialDate::iso))
                .with("end", before.map(PartialDate::lastDay).map(Object::toString))
                .with("heading", heading())
                .with("then", before.map(reader.formats()::date).map(DateText::text))
                .with(
                        "now",
                        at.map(reader.formats()::date).map(DateText::text).orElseGet(() -> reader.words("stock.now")))
                .with("total", standings.size())
                .with("stages", stages)
                .with("furthest", standings.stream().anyMatch(this::differs))
                .with("findings", new StockFindings(reader, before, at).of(standings));
    }

    private boolean differs(Standing standing) {
        return standing.group().key(at).equals("mixed");
    }

    private View stage(PilotProject.Stage stage, int columns) {
        int then = count(each -> each.then().equals(Optional.of(stage)));
        int stayed = count(each -> each.now() == stage && !each.isNew() && !each.hasMoved());
        int moved = count(each -> each.now() == stage && each.hasMoved());
        int added = count(each -> each.now() == stage && each.isNew());
        return new View()
                .with("key", EntryViews.key(stage))
                .with("then", then)
                .with("now", stayed + moved + added)
                .with("added", before.isPresent() ? added : 0)
                .with("moved", moved)
                .with("pileThen", DotPile.draw(then, 0, 0, columns))
                .with(
                        "pileNow",
                        before.isPresent()
                                ? DotPile.draw(stayed, moved, added, columns)
                                : DotPile.draw(0, 0, added, columns));
    }

    private int count(Predicate<Standing> wanted) {
        return (int) standings.stream().filter(wanted).count();
    }

    /** The numbers of both dates in a sentence. */
    private String heading() {
        String now =
                standings.isEmpty() ? counted("stock.cities", cities()) : counted("matrix.projects", standings.size());
        if (before.isEmpty()) {
            return at.map(date -> reader.words("stock.head.single", now, text(date)))
                    .orElse(now);
        }
        int known = count(each -> !each.isNew());
        int all = reader.all(PilotProject.class).size();
        if (at.isEmpty() && known == all) {
            return now;
        }
        String then = counted("matrix.projects", known);
        return at.isPresent()
                ? reader.words(
                        "stock.head",
                        then,
                        text(before.get()),
                        reader.formats().number(standings.size()),
                        text(at.get()))
                : reader.words(
                        standings.size() < all ? "stock.head.dated" : "stock.head.today",
                        then,
                        text(before.get()),
                        reader.formats().number(standings.size()));
    }

    private String counted(String key, int number) {
        return reader.counted(key, number);
    }

    private int cities() {
        List<City> cities = reader.all(City.class).all().stream()
                .filter(city -> !city.isObserver())
                .toList();
        return StockDates.by(cities, City::joined, at).size();
    }

    private String text(PartialDate date) {
        return StockDates.end(date, reader);
    }
}
