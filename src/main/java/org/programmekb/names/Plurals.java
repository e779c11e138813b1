package org.programmekb.names;

import java.util.stream.Stream;

/** Regular English plurals, since terms are often written in the plural. */
final class Plurals {
    private Plurals() {}

    /** The plural of a term in English, or of one that is the same in all languages; empty for other names. */
    static Stream<String> of(String text, String language, Subject subject) {
        boolean english = language.equals("en") || language.isEmpty();
        if (!english || subject.kind() != Subject.Kind.TERM || text.isEmpty()) {
            return Stream.empty();
        }
        char last = text.charAt(text.length() - 1);
        boolean letter = last >= 'a' && last <= 'z' || last >= 'A' && last <= 'Z';
        return letter && last != 's' && last != 'S' ? Stream.of(plural(text, last)) : Stream.empty();
    }

    private static String plural(String text, char last) {
        if (last == 'y' && text.length() > 1 && "aeiou".indexOf(text.charAt(text.length() - 2)) < 0) {
            return text.substring(0, text.length() - 1) + "ies";
        }
        return text + (last == 'x' || text.endsWith("ch") || text.endsWith("sh") ? "es" : "s");
    }
}
