package org.programmekb.render.stocktaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Events;
import org.programmekb.render.Reader;

/**
 * The dates at which the stock can be taken: those at which a city joined, a plan began, a stage was reached, or
 * something was agreed or done. If they are many, one of each year is left, the last one, and the meetings at which
 * something was agreed.
 */
public record StockDates(Reader reader) {
    /** As many dates as readers can choose from in a line. */
    private static final int FEW = 12;

    /** The dates, the first one first; none is in the future, and no two end on the same day. */
    public List<PartialDate> all() {
        NavigableMap<LocalDate, PartialDate> all = byDay(Stream.of(
                        reader.all(City.class).all().stream()
                                .filter(city -> !city.isObserver())
                                .flatMap(city -> city.joined().stream()),
                        reader.all(ActionPlan.class).all().stream().flatMap(plan -> plan.begin().stream()),
                        StageChanges.dates(reader).stream(),
                        meetings(),
                        agreed().stream().flatMap(made -> made.decision().done().stream()))
                .flatMap(dates -> dates));
        if (all.size() <= FEW) {
            return List.copyOf(all.values());
        }
        TreeMap<Integer, PartialDate> years = new TreeMap<>();
        all.values().forEach(date -> years.put(date.year(), date));
        return List.copyOf(
                byDay(Stream.concat(years.values().stream(), meetings())).values());
    }

    private NavigableMap<LocalDate, PartialDate> byDay(Stream<PartialDate> dates) {
        NavigableMap<LocalDate, PartialDate> byDay = new TreeMap<>();
        dates.filter(date -> !date.firstDay().isAfter(reader.context().today()))
                .map(StockDates::withoutTime)
                .sorted(Comparator.comparing(PartialDate::iso))
                .forEach(date -> byDay.putIfAbsent(date.lastDay(), date));
        return byDay;
    }

    private static PartialDate withoutTime(PartialDate date) {
        return date instanceof PartialDate.OfTime time ? new PartialDate.OfDay(time.day()) : date;
    }

    /** The dates of the events at which something was agreed. */
    private Stream<PartialDate> meetings() {
        return agreed().stream().map(made -> date(made.item()));
    }

    /** What was agreed at events, that of the latest event first; an event in the future has agreed on nothing yet. */
    List<Events.Agreed> agreed() {
        return reader.events().decisions().stream()
                .filter(made ->
                        !date(made.item()).firstDay().isAfter(reader.context().today()))
                .toList();
    }

    /** The date of an event: when it ended. */
    static PartialDate date(NewsItem item) {
        Event event = item.event().orElseThrow();
        return event.to().orElse(event.from());
    }

    /** The end of a date in words, since all that was over by then counts: the day itself, or the end of a month or year. */
    static String end(PartialDate date, Reader reader) {
        String text = reader.formats().date(date).text();
        return date instanceof PartialDate.OfDay ? text : reader.words("stock.end", text);
    }

    /** Whether a date was over at the end of another; so it is not known of a year whether it was over in its May. */
    static boolean isBy(PartialDate date, PartialDate at) {
        return !date.lastDay().isAfter(at.lastDay());
    }

    static boolean isBy(Optional<PartialDate> date, PartialDate at) {
        return date.filter(known -> isBy(known, at)).isPresent();
    }

    /** The entries whose date was over at the end of another; all of them at no date. */
    static <T> List<T> by(List<T> all, Function<T, Optional<PartialDate>> date, Optional<PartialDate> at) {
        return at.isEmpty()
                ? all
                : all.stream().filter(each -> isBy(date.apply(each), at.get())).toList();
    }

    /** The entries without a date, which are not shown at a past date. */
    static <T> List<T> undated(List<T> all, Function<T, Optional<PartialDate>> date, Optional<PartialDate> at) {
        List<T> undated = new ArrayList<>(all);
        undated.removeIf(each -> at.isEmpty() || date.apply(each).isPresent());
        return undated;
    }
}
