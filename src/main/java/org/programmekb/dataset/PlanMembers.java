package org.programmekb.dataset;

import java.util.List;
import org.programmekb.content.ActionPlan;

/** JSON members that only Local Action Plans have. */
final class PlanMembers {
    private final Words words;

    PlanMembers(Words words) {
        this.words = words;
    }

    JsonObject of(ActionPlan plan) {
        return new JsonObject()
                .put("period", Words.period(plan.period()))
                .put("phase", words.text(plan.phase()))
                .put("vision", words.text(plan.vision()))
                .put("objectives", words.texts(plan.objectives()))
                .put("swot", plan.swot().map(this::swot))
                .put("stakeholders", Words.stakeholders(plan.stakeholders()))
                .put("actions", plan.actions().stream().map(this::action).toList())
                .put(
                        "indicators",
                        plan.indicators().stream().map(this::indicator).toList())
                .put("sdgs", plan.goals())
                .put("risks", words.texts(plan.risks()))
                .put("expectedResults", words.texts(plan.expectedResults()))
                .put("contact", words.contact(plan.contact()));
    }

    private JsonObject swot(ActionPlan.Swot swot) {
        return new JsonObject()
                .put("strengths", words.texts(swot.strengths()))
                .put("weaknesses", words.texts(swot.weaknesses()))
                .put("opportunities", words.texts(swot.opportunities()))
                .put("threats", words.texts(swot.threats()));
    }

    private JsonObject action(ActionPlan.Action action) {
        return new JsonObject()
                .put("title", words.text(action.title()))
                .put("owner", words.party(action.owner()))
                .put("period", Words.period(action.period()))
                .put("budget", action.budget().map(Words::money))
                .put("funding", words.text(action.funding()))
                .put("status", Words.word(action.status()));
    }

    private JsonObject indicator(ActionPlan.Indicator indicator) {
        return new JsonObject()
                .put("title", words.text(indicator.title()))
                .put("unit", words.text(indicator.unit()))
                .put("baseline", Words.number(indicator.baseline()))
                .put("target", Words.number(indicator.target()))
                .put("latest", Words.number(indicator.latest()))
                .put("date", Words.date(indicator.date()));
    }

    /** The members {@code name} of all plans, each with the id of its plan. */
    static List<JsonObject> rows(List<JsonObject> plans, String name) {
        return plans.stream()
                .flatMap(plan -> plan.get(name) instanceof List<?> list
                        ? list.stream()
                                .map(item -> new JsonObject()
                                        .put("lap", java.util.Objects.requireNonNull(plan.get("id")))
                                        .putAll((JsonObject) item))
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
