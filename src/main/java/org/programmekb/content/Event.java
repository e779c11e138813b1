package org.programmekb.content;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;

/**
 * A meeting that a news item is about.
 *
 * @param from its first day or moment
 * @param to its last day or moment; empty if it ends on the day on which it begins
 * @param place where people meet
 * @param online present if people can take part online
 * @param organisers ids of organisations
 */
public record Event(
        PartialDate from,
        Optional<PartialDate> to,
        Optional<LocalizedText> place,
        Optional<Online> online,
        List<String> organisers,
        List<Participant> participants,
        List<AgendaItem> agenda,
        List<Decision> decisions) {
    public Event {
        organisers = List.copyOf(organisers);
        participants = List.copyOf(participants);
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
    }

    /** The time from its beginning to its end. */
    public ActionPlan.Period period() {
        return new ActionPlan.Period(Optional.of(from), to);
    }

    /** The moment at which its last day is over. */
    public Instant over(ZoneId zone) {
        return to.orElse(from).lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether its last day is not over yet. */
    public boolean isUpcoming(SiteConfig config) {
        return over(config.timeZone()).isAfter(config.now());
    }

    /** Whether the days on which it begins and ends are known. */
    public boolean hasDays() {
        return from.hasDay() && to.orElse(from).hasDay();
    }

    /** Whether more is known of it than when and where it is. */
    public boolean isDetailed() {
        return Stream.of(organisers, participants, agenda, decisions).anyMatch(list -> !list.isEmpty());
    }

    /** A way to take part from elsewhere; its address, if it is public. */
    public record Online(Optional<URI> address) {}

    /**
     * Somebody who takes part: a person, an organisation, or a person for an organisation.
     *
     * @param organisation its id; if it is empty, that of a person in {@code people.yaml} applies
     * @param role what the participant does at the event or for the organisation; likewise
     */
    public record Participant(
            Optional<PersonReference> person, Optional<String> organisation, Optional<LocalizedText> role) {}

    /** A contribution to the event. */
    public record AgendaItem(LocalizedText title, Optional<PersonReference> speaker) {}

    /**
     * What was agreed.
     *
     * @param due when it is to be done
     * @param status what has become of it; empty if nobody says so
     * @param done when it was done; only if the status says so
     * @param source what states it
     */
    public record Decision(
            LocalizedText text,
            Optional<Party> owner,
            Optional<PartialDate> due,
            Optional<DecisionStatus> status,
            Optional<PartialDate> done,
            List<Citation> source) {
        public Decision {
            source = List.copyOf(source);
        }
    }

    /** What has become of a decision. */
    public enum DecisionStatus {
        OPEN,
        DONE,
        DROPPED
    }
}
