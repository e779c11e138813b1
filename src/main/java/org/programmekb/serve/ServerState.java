package org.programmekb.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.Json;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.serve.SiteBuild.Outcome;

/**
 * The state of the server that open pages need.
 *
 * @param session identifies the server process; each start has another one
 * @param number number of the served site; grows with each change
 * @param swappableSince the lowest number since which only style sheets and images have changed
 * @param errors errors in the sources that prevent publication
 * @param language of what the server itself says
 * @param failure why the build failed otherwise; empty if it did not
 */
record ServerState(
        String session,
        MessageLanguage language,
        int number,
        int swappableSince,
        List<Diagnostic> errors,
        String failure) {
    static ServerState initial(String session, MessageLanguage language) {
        return new ServerState(session, language, 0, 0, List.of(), "");
    }

    /** The state after a build; {@code isSwappable} if only style sheets and images changed before it. */
    ServerState after(Outcome outcome, boolean isSwappable) {
        if (outcome instanceof Outcome.Published published) {
            if (published.site().isUntouched()) {
                return new ServerState(session, language, number, swappableSince, List.of(), "");
            }
            return new ServerState(
                    session, language, number + 1, isSwappable ? swappableSince : number + 1, List.of(), "");
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new ServerState(session, language, number, swappableSince, refused.errors(), "");
        }
        return new ServerState(
                session,
                language,
                number,
                swappableSince,
                List.of(),
                ((Outcome.Failed) outcome).reason().in(language));
    }

    /**
     * The state as server-sent events.
     *
     * @param changed addresses of the files that changed since the last event for the reader; empty if any may have
     *     changed
     */
    String events(Optional<SortedSet<String>> changed) {
        String errorList = DiagnosticFormat.JSON.print(errors, language).replace("\n", "");
        String changedList = changed.map(addresses -> addresses.stream()
                        .map(address -> '"' + address + '"')
                        .collect(Collectors.joining(",", "[", "]")))
                .orElse("null");
        String state = "event: state\nid: " + session + '-' + number + "\ndata: {\"session\":\"" + session
                + "\",\"number\":" + number + ",\"swappableSince\":" + swappableSince + ",\"changed\":" + changedList
                + ",\"errors\":" + errorList + ",\"texts\":" + texts() + "}\n\n";
        return failure.isEmpty()
                ? state
                : state + "event: failure\n"
                        + failure.lines().map(line -> "data: " + line + "\n").reduce("", String::concat) + "\n";
    }

    /** What the script in each page says in its own words. */
    private String texts() {
        String count = errors.size() == 1 ? "count.error.one" : "count.error.other";
        Map<String, Message> texts = new LinkedHashMap<>();
        texts.put("title", Message.of("serve.errors", Message.of(count, errors.size())));
        texts.put("failed", Message.of("serve.failed"));
        texts.put("hint", Message.of("serve.hint", "{}"));
        texts.put("close", Message.of("serve.close"));
        texts.put("error", Message.of("severity.error"));
        texts.put("language", Message.literal(language.code()));
        return texts.entrySet().stream()
                .map(text -> Json.text(text.getKey()) + ":"
                        + Json.text(text.getValue().in(language)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A page for the time until there is a site. */
    String noSite() {
        return "<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<meta charset=\"utf-8\">\n<title>"
                + Message.of("serve.no-site").in(language) + "</title>\n<p>"
                + Message.of("serve.no-site-text").in(language) + "</p>\n";
    }
}
