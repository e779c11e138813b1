package org.programmekb.render.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.PlanIndexPage;
import org.programmekb.render.view.PlanPage;
import org.programmekb.source.ContentType;

/** Summaries of Local Action Plans and their index. */
final class PlanPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;

    PlanPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
    }

    List<Page> all() {
        EntryList<ActionPlan> plans = plans();
        List<Page> result = new ArrayList<>();
        for (ActionPlan plan : plans.all()) {
            result.add(page(plan));
        }
        if (!plans.isEmpty()) {
            result.add(pages.generated(
                    language -> Addresses.index(ContentType.LAP, language),
                    () -> new Head(
                                    reader.message("title.laps"),
                                    reader.messages().text("description.laps"),
                                    Navigation.breadcrumb(reader, Optional.empty()),
                                    List.of())
                            .listing(pages.data().list(plans().all())),
                    () -> new PlanIndexPage(
                            reader.message("title.laps"),
                            null,
                            plans().all().stream().map(cards::plan).toList())));
        }
        return result;
    }

    private EntryList<ActionPlan> plans() {
        return reader.index().all(ActionPlan.class, ContentType.LAP, reader.language());
    }

    /** The page of a plan. */
    Page page(ActionPlan plan) {
        return pages.ofEntry(plan, () -> plan(plan));
    }

    private PlanPage plan(ActionPlan plan) {
        return new PlanPage(
                reader.title(plan),
                reader.summary(plan),
                reader.image(plan),
                pages.body(plan),
                cards.cities(cards.related(plan, City.class, ContentType.CITY).all()),
                cards.relatedLinks(plan, Cluster.class, ContentType.CLUSTER),
                plan.period().map(reader.formats()::period).orElse(null),
                reader.text(plan.phase()),
                cards.goals(plan.goals()),
                totalBudget(plan),
                reader.text(plan.vision()),
                reader.texts(plan.objectives()),
                plan.swot().map(this::swot).orElse(null),
                cards.stakeholders(plan.stakeholders()),
                plan.actions().stream().map(this::action).toList(),
                plan.indicators().stream().map(this::indicator).toList(),
                reader.texts(plan.risks()),
                reader.texts(plan.expectedResults()),
                cards.related(plan, PilotProject.class, ContentType.PROJECT).all().stream()
                        .map(cards::project)
                        .toList(),
                pages.latestNews(plan),
                pages.connections(plan));
    }

    /** The sum of all budgets if every action states one in the same currency, else null. */
    private @Nullable String totalBudget(ActionPlan plan) {
        List<ActionPlan.Money> budgets = plan.actions().stream()
                .flatMap(action -> action.budget().stream())
                .toList();
        boolean complete = budgets.size() == plan.actions().size() && budgets.size() > 1;
        boolean oneCurrency =
                budgets.stream().map(ActionPlan.Money::currency).distinct().count() == 1;
        if (!complete || !oneCurrency) {
            return null;
        }
        BigDecimal sum = budgets.stream().map(ActionPlan.Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return reader.formats().money(new ActionPlan.Money(sum, budgets.get(0).currency()));
    }

    private PlanPage.Swot swot(ActionPlan.Swot swot) {
        return new PlanPage.Swot(
                reader.texts(swot.strengths()),
                reader.texts(swot.weaknesses()),
                reader.texts(swot.opportunities()),
                reader.texts(swot.threats()));
    }

    private PlanPage.Action action(ActionPlan.Action action) {
        return new PlanPage.Action(
                reader.text(action.title()),
                action.owner().map(reader::party).orElse(null),
                action.period().map(reader.formats()::period).orElse(null),
                action.budget().map(reader.formats()::money).orElse(null),
                reader.text(action.funding()),
                action.status().map(Cards::key).orElse(null));
    }

    private PlanPage.Indicator indicator(ActionPlan.Indicator indicator) {
        return new PlanPage.Indicator(
                reader.text(indicator.title()),
                reader.text(indicator.unit()),
                number(indicator.baseline()),
                number(indicator.latest()),
                number(indicator.target()),
                indicator.date().map(reader.formats()::date).orElse(null),
                progress(indicator));
    }

    private @Nullable String number(Optional<BigDecimal> number) {
        return number.map(reader.formats()::number).orElse(null);
    }

    /** The progress from baseline to target in percent, or null if the plan does not give enough data. */
    private static @Nullable Integer progress(ActionPlan.Indicator indicator) {
        if (indicator.baseline().isEmpty()
                || indicator.latest().isEmpty()
                || indicator.target().isEmpty()) {
            return null;
        }
        BigDecimal way = indicator.target().get().subtract(indicator.baseline().get());
        if (way.signum() == 0) {
            return null;
        }
        int percent = indicator
                .latest()
                .get()
                .subtract(indicator.baseline().get())
                .multiply(BigDecimal.valueOf(100))
                .divide(way, 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(0, Math.min(100, percent));
    }
}
