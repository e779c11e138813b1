package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary of a Local Action Plan; parts without data in the plan are null or empty and are not shown. */
public record PlanPage(
        Text title,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        List<CityCard> cities,
        List<Link> clusters,
        @Nullable String period,
        @Nullable Text phase,
        List<Sdg> sdgs,
        @Nullable String totalBudget,
        @Nullable Text vision,
        List<Text> objectives,
        @Nullable Swot swot,
        List<StakeholderGroup> stakeholders,
        List<Action> actions,
        List<Indicator> indicators,
        List<Text> risks,
        List<Text> expectedResults,
        List<ProjectEntry> projects,
        LatestNews news,
        Connections connections)
        implements PageView {
    public PlanPage {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
        sdgs = List.copyOf(sdgs);
        objectives = List.copyOf(objectives);
        stakeholders = List.copyOf(stakeholders);
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        risks = List.copyOf(risks);
        expectedResults = List.copyOf(expectedResults);
        projects = List.copyOf(projects);
    }

    @Override
    public String template() {
        return "plan.ftlh";
    }

    /** Strengths, weaknesses, opportunities and threats. */
    public record Swot(List<Text> strengths, List<Text> weaknesses, List<Text> opportunities, List<Text> threats) {
        public Swot {
            strengths = List.copyOf(strengths);
            weaknesses = List.copyOf(weaknesses);
            opportunities = List.copyOf(opportunities);
            threats = List.copyOf(threats);
        }
    }

    /** An action; {@code status} is {@code planned}, {@code under-way}, {@code completed} or {@code cancelled}. */
    public record Action(
            Text title,
            @Nullable Link owner,
            @Nullable String timing,
            @Nullable String budget,
            @Nullable Text funding,
            @Nullable String status) {}

    /**
     * An indicator; {@code progress} is the progress from baseline to target in percent, 0 to 100; {@code date} is the
     * date of the latest value.
     */
    public record Indicator(
            Text title,
            @Nullable Text unit,
            @Nullable String baseline,
            @Nullable String latest,
            @Nullable String target,
            @Nullable DateText date,
            @Nullable Integer progress) {}
}
