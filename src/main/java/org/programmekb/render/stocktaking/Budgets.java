package org.programmekb.render.stocktaking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/**
 * The budgets of actions added up: all, those of each plan, and those of each theme. Amounts in different currencies
 * are never added, what was cancelled counts for nothing, and a plan with several themes counts for each of them.
 */
public final class Budgets {
    private final Reader reader;
    private final List<ActionPlan> plans;

    /** The sums for this reader. */
    public Budgets(Reader reader) {
        this.reader = reader;
        this.plans = reader.all(ActionPlan.class).all();
    }

    /** How many actions state a budget, the sums of all, and those by plan and by theme. */
    public View view() {
        return new View()
                .with("stating", plans.stream().flatMap(Budgets::stating).count())
                .with("sums", sums(plans))
                .with("plans", rows(plans, List::of))
                .with(
                        "themes",
                        rows(
                                reader.all(Cluster.class).all(),
                                cluster -> reader.related(cluster, ActionPlan.class)
                                        .all()));
    }

    /** The actions that state a budget and are not cancelled. */
    public static Stream<ActionPlan.Action> stating(ActionPlan plan) {
        return plan.actions().stream().filter(action -> action.budget().isPresent() && !isCancelled(action));
    }

    /** Whether nothing will be spent on an action. */
    public static boolean isCancelled(ActionPlan.Action action) {
        return action.status().equals(Optional.of(ActionPlan.ActionStatus.CANCELLED));
    }

    private <T extends Entry> List<View> rows(List<T> owners, Function<T, List<ActionPlan>> plans) {
        return owners.stream()
                .map(owner -> new View().with("label", reader.link(owner)).with("sums", sums(plans.apply(owner))))
                .filter(row -> !List.of().equals(row.get("sums")))
                .toList();
    }

    /** The sum in each currency. */
    private List<String> sums(List<ActionPlan> plans) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        plans.stream()
                .flatMap(Budgets::stating)
                .flatMap(action -> action.budget().stream())
                .forEach(budget -> sums.merge(budget.currency(), budget.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> reader.formats().money(new ActionPlan.Money(sum.getValue(), sum.getKey())))
                .toList();
    }
}
