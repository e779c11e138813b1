package org.programmekb.render.locale;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.programmekb.config.PropertyLine;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** Compares the texts of a file with those that they replace. */
record TextCheck(String path, Originals originals, Set<String> names, Diagnostics diagnostics) {
    /** A pair of braces, or one without its partner. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final String LEAST_GROUPED = "number.group.from";

    void reportTwice(PropertyLine.Entry entry, int first) {
        diagnostics.report(
                Code.MESSAGE_INVALID,
                new Location(path, entry.line(), entry.keyColumn()),
                Message.of("message-invalid.twice", entry.key(), first),
                Message.of("configuration.hint-twice"));
    }

    void check(PropertyLine.Entry entry) {
        Optional<String> original = originals.of(entry.key());
        if (entry.value().isEmpty()) {
            if (original.filter(text -> !text.isEmpty()).isPresent()) {
                reportInvalid(entry, Message.of("message-invalid.empty", entry.key()));
            }
            return;
        }
        if (entry.key().equals(LEAST_GROUPED) && !entry.value().matches("[1-9]")) {
            reportInvalid(entry, Message.of("message-invalid.number", entry.key(), entry.value()));
        }
        List<String> braces =
                BRACES.matcher(entry.value()).results().map(MatchResult::group).toList();
        boolean wrong = false;
        for (String place : braces) {
            wrong |= isWrong(entry, place);
        }
        if (!wrong && original.isPresent()) {
            checkLost(entry, original.get());
        }
    }

    /** Whether braces stand for nothing, which is reported. */
    private boolean isWrong(PropertyLine.Entry entry, String place) {
        Optional<String> name = TypeNames.key(place);
        if (name.isPresent()) {
            if (entry.key().startsWith(TypeNames.PREFIX)) {
                report(entry, Message.of("message-invalid.nested", entry.key(), place), Code.MESSAGE_INVALID.hint());
                return true;
            } else if (!names.contains(name.get())) {
                report(
                        entry,
                        Message.of("message-invalid.name", entry.key(), place),
                        Suggestion.hint(name.get(), names, hint(entry)));
                return true;
            }
        } else if (!VALUE.matcher(place).matches()) {
            reportInvalid(entry, Message.of("message-invalid.brace", entry.key(), place));
            return true;
        } else if (originals.of(entry.key()).isPresent()
                && !originals.places(entry.key()).contains(place)) {
            reportInvalid(entry, Message.of("message-invalid.place", entry.key(), place));
            return true;
        }
        return false;
    }

    /** Reports the values that only the original shows. */
    private void checkLost(PropertyLine.Entry entry, String original) {
        Set<String> lost = new TreeSet<>(TextFile.places(original));
        lost.removeAll(TextFile.places(entry.value()));
        if (!lost.isEmpty() && !TextFile.isForSomeNumbers(entry.key())) {
            diagnostics.report(
                    Code.MESSAGE_UNUSED,
                    place(entry),
                    Message.of("message-unused.value", entry.key(), Message.list(lost)),
                    hint(entry));
        }
    }

    private void reportInvalid(PropertyLine.Entry entry, Message message) {
        report(entry, message, hint(entry));
    }

    private void report(PropertyLine.Entry entry, Message message, Message hint) {
        diagnostics.report(Code.MESSAGE_INVALID, place(entry), message, hint);
    }

    private Location place(PropertyLine.Entry entry) {
        return new Location(path, entry.line(), entry.valueColumn());
    }

    private Message hint(PropertyLine.Entry entry) {
        return originals
                .of(entry.key())
                .filter(text -> !text.isEmpty())
                .map(text -> Message.of("message-invalid.hint-original", text))
                .orElse(Code.MESSAGE_INVALID.hint());
    }
}
