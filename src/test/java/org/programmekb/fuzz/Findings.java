package org.programmekb.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/** What must hold for every finding. */
public final class Findings {
    private Findings() {}

    /** Each has words in every language, and a place in the file with these bytes. */
    public static void check(List<Diagnostic> findings, byte[] file) {
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        for (Diagnostic finding : findings) {
            check(finding.message());
            check(finding.hint());
            check(finding.location(), lines, finding);
        }
    }

    private static void check(Location place, String[] lines, Diagnostic finding) {
        boolean isInside = place.line() <= lines.length
                && (place.line() == 0 || place.column() <= lines[place.line() - 1].length() + 2);
        if (!isInside) {
            throw new IllegalStateException("is at no place of the file: " + finding);
        }
    }

    /** The message has words in every language. */
    public static void check(Message message) {
        for (MessageLanguage language : MessageLanguage.values()) {
            if (message.in(language).isBlank()) {
                throw new IllegalStateException("has no words: " + message);
            }
        }
    }
}
