package org.programmekb.serve;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.serve.SiteBuild.Outcome;

/**
 * The state of the server that open pages need.
 *
 * @param session identifies the server process; each start has another one
 * @param number number of the served site; grows with each change
 * @param swappableSince the lowest number since which only style sheets and images have changed
 * @param errors errors in the sources that prevent publication
 * @param failure why the build failed otherwise; empty if it did not
 */
record ServerState(String session, int number, int swappableSince, List<Diagnostic> errors, String failure) {
    static ServerState initial(String session) {
        return new ServerState(session, 0, 0, List.of(), "");
    }

    /** The state after a build; {@code isSwappable} if only style sheets and images changed before it. */
    ServerState after(Outcome outcome, boolean isSwappable) {
        if (outcome instanceof Outcome.Published published) {
            if (published.site().isUntouched()) {
                return new ServerState(session, number, swappableSince, List.of(), "");
            }
            return new ServerState(session, number + 1, isSwappable ? swappableSince : number + 1, List.of(), "");
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new ServerState(session, number, swappableSince, refused.errors(), "");
        }
        return new ServerState(session, number, swappableSince, List.of(), ((Outcome.Failed) outcome).reason());
    }

    /**
     * The state as server-sent events.
     *
     * @param changed addresses of the files that changed since the last event for the reader; empty if any may have
     *     changed
     */
    String events(Optional<SortedSet<String>> changed) {
        String errorList = DiagnosticFormat.JSON.print(errors).replace("\n", "");
        String changedList = changed.map(addresses -> addresses.stream()
                        .map(address -> '"' + address + '"')
                        .collect(Collectors.joining(",", "[", "]")))
                .orElse("null");
        String state = "event: state\nid: " + session + '-' + number + "\ndata: {\"session\":\"" + session
                + "\",\"number\":" + number + ",\"swappableSince\":" + swappableSince + ",\"changed\":" + changedList
                + ",\"errors\":" + errorList + "}\n\n";
        return failure.isEmpty()
                ? state
                : state + "event: failure\n"
                        + failure.lines().map(line -> "data: " + line + "\n").reduce("", String::concat) + "\n";
    }
}
