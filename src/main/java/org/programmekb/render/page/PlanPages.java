package org.programmekb.render.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.chart.TimeAxis;
import org.programmekb.index.ActionIds;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.PlanCharts;
import org.programmekb.render.part.Facts;
import org.programmekb.render.part.Filters;
import org.programmekb.render.stocktaking.Budgets;
import org.programmekb.render.view.View;

/** Summaries of Local Action Plans and their index. */
public final class PlanPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final PlanCharts charts;

    public PlanPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.charts = new PlanCharts(reader);
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        pages.withPages(ActionPlan.class).forEach(plan -> result.add(page(plan)));
        result.addAll(pages.index(
                ActionPlan.class,
                "plan-index.ftlh",
                plans -> Filters.byPhase(
                                reader, plans, "plans", plan -> pages.rows().listed(views.plan(plan), plan))
                        .with("actionsUrl", OptionalPages.hasActions(reader) ? reader.url(Addresses::actions) : null)));
        return result;
    }

    /** The page of a plan. */
    public Page page(ActionPlan plan) {
        return pages.ofEntry(plan, "plan.ftlh", () -> plan(plan));
    }

    private View plan(ActionPlan plan) {
        Optional<TimeAxis> axis = charts.axis(plan);
        return new View()
                .with("cities", views.cities(views.citiesBySide(plan)))
                .with("period", plan.period().map(reader.formats()::period))
                .with("phase", reader.text(plan.phase()))
                .with("totalBudget", totalBudget(plan))
                .with(
                        "facts",
                        new Facts(reader)
                                .links("cooperation.kind", reader.relatedLinks(plan, Cooperation.class))
                                .add("cooperation.phases", "textList", new PhaseViews(reader).of(plan))
                                .links("plan.clusters", reader.relatedLinks(plan, Cluster.class))
                                .add("plan.sdgs", "sdgs", views.goals(plan.sdgs()))
                                .links("contact.title", views.contact(plan.contact()))
                                .all())
                .with("vision", reader.text(plan.vision()))
                .with("objectives", reader.texts(plan.objectives()))
                .with("swot", plan.swot().map(this::swot))
                .with("stakeholders", views.stakeholders(plan.stakeholders()))
                .with("axis", axis.map(charts::draw))
                .with("actions", actions(plan, axis))
                .with("actionsUrl", reader.url(Addresses::actions))
                .with("indicators", plan.indicators(), this::indicator)
                .with("lines", charts.legend(plan.indicators()))
                .with("risks", reader.texts(plan.risks()))
                .with("expectedResults", reader.texts(plan.expectedResults()))
                .with("projects", reader.related(plan, PilotProject.class).all(), views::project)
                .with("news", pages.latestNews(plan));
    }

    /** The sum of all budgets if every action that is not cancelled states one in the same currency, else null. */
    private @Nullable String totalBudget(ActionPlan plan) {
        List<ActionPlan.Money> budgets = Budgets.stating(plan)
                .flatMap(action -> action.budget().stream())
                .toList();
        long actions = plan.actions().stream()
                .filter(action -> !Budgets.isCancelled(action))
                .count();
        boolean complete = budgets.size() == actions && budgets.size() > 1;
        boolean oneCurrency =
                budgets.stream().map(ActionPlan.Money::currency).distinct().count() == 1;
        if (!complete || !oneCurrency) {
            return null;
        }
        BigDecimal sum = budgets.stream().map(ActionPlan.Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return reader.formats().money(new ActionPlan.Money(sum, budgets.get(0).currency()));
    }

    private View swot(ActionPlan.Swot swot) {
        return new View()
                .with("strengths", reader.texts(swot.strengths()))
                .with("weaknesses", reader.texts(swot.weaknesses()))
                .with("opportunities", reader.texts(swot.opportunities()))
                .with("threats", reader.texts(swot.threats()));
    }

    private List<View> actions(ActionPlan plan, Optional<TimeAxis> axis) {
        List<String> ids = ActionIds.of(plan, reader.config());
        List<View> actions = new ArrayList<>();
        for (ActionPlan.Action action : plan.actions()) {
            actions.add(ActionPages.of(reader, action)
                    .with("id", ids.get(actions.size()))
                    .with("lane", axis.flatMap(known -> charts.lane(action, known))));
        }
        return actions;
    }

    private View indicator(ActionPlan.Indicator indicator) {
        return new View()
                .with("title", reader.text(indicator.title()))
                .with("unit", reader.text(indicator.unit()))
                .with("baseline", indicator.baseline().map(reader.formats()::number))
                .with("latest", indicator.latest().map(reader.formats()::number))
                .with("target", indicator.target().map(reader.formats()::number))
                .with("date", indicator.date().map(reader.formats()::date))
                .with("line", charts.line(indicator))
                .with("progress", progress(indicator));
    }

    /**
     * The way from the baseline to the target that was covered, in percent, or null if the plan does not give enough data. It
     * is negative if the figures are worse than the baseline, and more than 100 beyond the target.
     */
    private @Nullable String progress(ActionPlan.Indicator indicator) {
        if (indicator.baseline().isEmpty()
                || indicator.latest().isEmpty()
                || indicator.target().isEmpty()) {
            return null;
        }
        BigDecimal way = indicator.target().get().subtract(indicator.baseline().get());
        if (way.signum() == 0) {
            return null;
        }
        BigDecimal percent = indicator
                .latest()
                .get()
                .subtract(indicator.baseline().get())
                .multiply(BigDecimal.valueOf(100))
                .divide(way, 0, RoundingMode.HALF_UP);
        return reader.words("unit.percent", reader.formats().number(percent));
    }
}
