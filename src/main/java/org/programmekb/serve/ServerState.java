package org.programmekb.serve;

import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.serve.SiteBuild.Outcome;

/**
 * What open pages have to know.
 *
 * @param session differs each time a server starts
 * @param number of the site that is served; grows when it changes
 * @param stylesOnlySince the least number from which only style sheets have changed since
 * @param errors that keep the sources from being published
 * @param failure why the build stopped otherwise; empty if it did not
 */
record ServerState(String session, int number, int stylesOnlySince, List<Diagnostic> errors, String failure) {
    static ServerState initial(String session) {
        return new ServerState(session, 0, 0, List.of(), "");
    }

    ServerState after(Outcome outcome, boolean onlyStyles) {
        if (outcome instanceof Outcome.Published published) {
            if (published.site().isUntouched()) {
                return new ServerState(session, number, stylesOnlySince, List.of(), "");
            }
            return new ServerState(session, number + 1, onlyStyles ? stylesOnlySince : number + 1, List.of(), "");
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new ServerState(session, number, stylesOnlySince, refused.errors(), "");
        }
        return new ServerState(session, number, stylesOnlySince, List.of(), ((Outcome.Failed) outcome).reason());
    }

    /** What a page remembers of the state it was loaded in. */
    String id() {
        return session + '-' + number;
    }

    /** The state as events of a stream. */
    String events() {
        String errorList = DiagnosticFormat.JSON.print(errors).replace("\n", "");
        String state = "event: state\ndata: {\"session\":\"" + session + "\",\"number\":" + number
                + ",\"stylesOnlySince\":" + stylesOnlySince + ",\"errors\":" + errorList + "}\n\n";
        return failure.isEmpty()
                ? state
                : state + "event: failure\n"
                        + failure.lines().map(line -> "data: " + line + "\n").reduce("", String::concat) + "\n";
    }
}
