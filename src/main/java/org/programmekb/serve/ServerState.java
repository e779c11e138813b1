package org.programmekb.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * @param changed addresses of the files that this site has changed of the one before; empty if there are too many
 * @param errors errors in the sources that prevent publication
 * @param language of what the server itself says
 * @param failure why the build failed otherwise; empty if it did not
 */
record ServerState(
        String session,
        MessageLanguage language,
        int number,
        int swappableSince,
        Optional<SortedSet<String>> changed,
        List<Diagnostic> errors,
        String failure) {
    /** With more changed addresses than this, it is cheaper to reload the page than to compare them. */
    private static final int MOST = 1_000;

    /** Files of the search index, which pages request when somebody searches. */
    private static final String DATA = ".bin";

    static ServerState initial(String session, MessageLanguage language) {
        return new ServerState(session, language, 0, 0, Optional.empty(), List.of(), "");
    }

    /**
     * The state after a build.
     *
     * @param isSwappable if only style sheets and images changed before it
     * @param basePath of the site, with slashes at both ends
     */
    ServerState after(Outcome outcome, boolean isSwappable, String basePath) {
        if (outcome instanceof Outcome.Published published && !published.site().isUntouched()) {
            SortedSet<String> addresses = published.site().changed().stream()
                    .filter(path -> !path.endsWith(DATA))
                    .map(path -> PageScript.address(basePath + path))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new ServerState(
                    session,
                    language,
                    number + 1,
                    isSwappable ? swappableSince : number + 1,
                    Optional.of(addresses).filter(some -> some.size() <= MOST),
                    List.of(),
                    "");
        }
        List<Diagnostic> found = outcome instanceof Outcome.Refused refused ? refused.errors() : List.of();
        String reason =
                outcome instanceof Outcome.Failed failed ? failed.reason().in(language) : "";
        return new ServerState(session, language, number, swappableSince, changed, found, reason);
    }

    /** Addresses of the files that differ from the site with a number; empty if any file may differ. */
    private Optional<SortedSet<String>> since(int known) {
        return known == number ? Optional.of(new TreeSet<>()) : changed.filter(last -> known == number - 1);
    }

    /**
     * The state as server-sent events.
     *
     * @param known the number of the site that the reader shows; a page that has missed several sites is reloaded
     */
    String events(int known) {
        String errorList = DiagnosticFormat.JSON.print(errors, language).replace("\n", "");
        String changedList = since(known)
                .map(addresses -> addresses.stream()
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
