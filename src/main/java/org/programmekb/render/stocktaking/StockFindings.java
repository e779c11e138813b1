package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.programmekb.connection.Agreements;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** What two dates beside each other show, as three large figures: the first three, in this order, that are not zero. */
final class StockFindings {
    private static final int MOST = 3;

    private final Reader reader;
    private final Optional<PartialDate> before;
    private final Optional<PartialDate> at;
    private final List<View> findings = new ArrayList<>();

    StockFindings(Reader reader, Optional<PartialDate> before, Optional<PartialDate> at) {
        this.reader = reader;
        this.before = before;
        this.at = at;
    }

    List<View> of(List<TwoDates.Standing> standings) {
        long known = standings.stream().filter(each -> !each.isNew()).count();
        if (before.isPresent()) {
            add("new", projects(standings, TwoDates.Standing::isNew), 0);
            add("moved", projects(standings, TwoDates.Standing::hasMoved), known);
        }
        add("delivered", projects(standings, each -> each.now() == PilotProject.Stage.DELIVERED), standings.size());
        add(
                "agreements",
                within(
                                reader.agreements().all(),
                                stated -> Optional.of(stated.agreement().date()))
                        .stream()
                        .map(Agreements.Stated::by)
                        .toList(),
                0);
        add("plans", within(reader.all(ActionPlan.class).all(), ActionPlan::begin), 0);
        add("joined", within(reader.all(City.class).all(), City::joined), 0);
        return findings;
    }

    /** Those that came furthest first. */
    private static List<PilotProject> projects(List<TwoDates.Standing> standings, Predicate<TwoDates.Standing> wanted) {
        return standings.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(TwoDates.Standing::now).reversed())
                .map(TwoDates.Standing::project)
                .toList();
    }

    private <T> List<T> within(List<T> all, Function<T, Optional<PartialDate>> date) {
        return StockDates.by(
                        all,
                        date,
                        at.or(() -> Optional.of(
                                new PartialDate.OfDay(reader.context().today()))))
                .stream()
                .filter(each -> before.isEmpty() || !StockDates.isBy(date.apply(each), before.get()))
                .toList();
    }

    /** {@code total}: of how many, for those findings that say so. */
    private void add(String key, List<? extends Entry> entries, long total) {
        if (!entries.isEmpty() && findings.size() < MOST) {
            findings.add(new View()
                    .with("number", reader.formats().number(entries.size()))
                    .with(
                            "text",
                            reader.messages()
                                    .plural(
                                            "stock.finding." + key,
                                            entries.size(),
                                            reader.formats().number(total)))
                    .with("links", reader.links(entries.stream().distinct().toList())));
        }
    }
}
