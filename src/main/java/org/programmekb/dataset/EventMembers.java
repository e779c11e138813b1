package org.programmekb.dataset;

import java.util.Optional;
import org.programmekb.content.Event;

/** JSON members of events, and of the decisions that were made at them. */
record EventMembers(Words words) {
    JsonObject of(Event event) {
        return new JsonObject()
                .put("period", Words.period(Optional.of(event.period())))
                .put("place", words.text(event.place()))
                .put("online", event.online().isPresent())
                .put("onlineUrl", event.online().flatMap(Event.Online::address).map(Object::toString))
                .put("organisers", event.organisers(), Words::organisationId)
                .put(
                        "participants",
                        event.participants(),
                        participant -> new JsonObject()
                                .put("person", participant.person().map(words::person))
                                .put("organisation", participant.organisation().map(Words::organisationId))
                                .put("role", words.text(participant.role())))
                .put(
                        "agenda",
                        event.agenda(),
                        item -> new JsonObject()
                                .put("title", words.text(item.title()))
                                .put("speaker", item.speaker().map(words::person)))
                .put(
                        "decisions",
                        event.decisions(),
                        decision -> new JsonObject()
                                .put("text", words.text(decision.text()))
                                .put("owner", words.party(decision.owner()))
                                .put("due", Words.date(decision.due()))
                                .put("status", Words.word(decision.status()))
                                .put("done", Words.date(decision.done()))
                                .put("source", words.citations(decision.source())));
    }
}
