package org.programmekb.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * The summary of a Local Action Plan (LAP). {@link Relations#cities()} are empty only if its author wrote {@code []}.
 *
 * @param period the time in which it runs; either end may be open
 * @param sdgs numbers of UN Sustainable Development Goals, 1 to 17
 * @param phase the phase of the programme, for instance IUC
 */
public record ActionPlan(
        Core core,
        Optional<Period> period,
        Optional<LocalizedText> vision,
        List<LocalizedText> objectives,
        Optional<Swot> swot,
        List<Stakeholder> stakeholders,
        List<Action> actions,
        List<Indicator> indicators,
        List<Integer> sdgs,
        List<LocalizedText> risks,
        List<LocalizedText> expectedResults,
        Optional<LocalizedText> phase,
        Optional<Contact> contact)
        implements Entry {
    public ActionPlan {
        objectives = List.copyOf(objectives);
        stakeholders = List.copyOf(stakeholders);
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        sdgs = List.copyOf(sdgs);
        risks = List.copyOf(risks);
        expectedResults = List.copyOf(expectedResults);
    }

    /** The date of the plan, else the beginning of its time. */
    public Optional<PartialDate> begin() {
        return core.date().or(() -> period.flatMap(Period::from));
    }

    /** How many actions should be completed before a day and are not. */
    public long overdue(LocalDate today) {
        return actions.stream().filter(action -> action.isOverdue(today)).count();
    }

    /** A span of time; at least one end is present. */
    public record Period(Optional<PartialDate> from, Optional<PartialDate> to) {}

    /** Strengths, weaknesses, opportunities and threats; at least one list has an item. */
    public record Swot(
            List<LocalizedText> strengths,
            List<LocalizedText> weaknesses,
            List<LocalizedText> opportunities,
            List<LocalizedText> threats) {
        public Swot {
            strengths = List.copyOf(strengths);
            weaknesses = List.copyOf(weaknesses);
            opportunities = List.copyOf(opportunities);
            threats = List.copyOf(threats);
        }
    }

    /** An action of the plan. */
    public record Action(
            LocalizedText title,
            Optional<Party> owner,
            Optional<Period> period,
            Optional<Money> budget,
            Optional<LocalizedText> funding,
            Optional<ActionStatus> status) {
        /** Whether it should be completed before a day, and is still planned or under way. */
        public boolean isOverdue(LocalDate today) {
            return status.filter(known -> known == ActionStatus.PLANNED || known == ActionStatus.UNDER_WAY)
                            .isPresent()
                    && period.flatMap(Period::to)
                            .filter(end -> end.lastDay().isBefore(today))
                            .isPresent();
        }
    }

    /** An amount of money; the currency is an ISO 4217 code. */
    public record Money(BigDecimal amount, String currency) {}

    /** The progress of an action. */
    public enum ActionStatus {
        PLANNED,
        UNDER_WAY,
        COMPLETED,
        CANCELLED
    }

    /** A measure of success; the figures are in {@code unit}, and {@code latest} is as of {@code date}. */
    public record Indicator(
            LocalizedText title,
            Optional<LocalizedText> unit,
            Optional<BigDecimal> baseline,
            Optional<BigDecimal> target,
            Optional<BigDecimal> latest,
            Optional<PartialDate> date) {}
}
