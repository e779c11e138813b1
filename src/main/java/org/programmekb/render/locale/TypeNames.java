package org.programmekb.render.locale;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the types of documents. They are texts themselves, and other texts refer to them: {@code {type.lap}} is
 * the text {@code type.lap}, and {@code {Type.lap}} is the same with a capital letter at its beginning.
 */
final class TypeNames {
    /** How the key of every name begins. */
    static final String PREFIX = "type.";

    private static final Pattern REFERENCE = Pattern.compile("\\{(?<start>[tT])(?<rest>ype\\.[a-z.-]+)}");

    private TypeNames() {}

    /** What the forms of one name have in common: those of the title differ from those within sentences. */
    static String family(String key) {
        return key.split("\\.")[1].replaceFirst("s$", "") + (key.endsWith(".title") ? ".title" : "");
    }

    /** The text with the names in it; a reference to a name that does not exist stays. */
    static String fill(String text, Locale locale, Function<String, Optional<String>> names) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(names.apply(key(reference))
                        .map(name -> isCapital(reference) ? capitalised(name, locale) : name)
                        .orElse(reference.group())));
    }

    /** The key of the name that a place such as {@code {Type.lap}} refers to; nothing if it is no reference. */
    static Optional<String> key(String place) {
        return REFERENCE.matcher(place).results().map(TypeNames::key).findFirst();
    }

    private static String key(MatchResult reference) {
        return "t" + reference.group(2);
    }

    private static boolean isCapital(MatchResult reference) {
        return reference.group(1).equals("T");
    }

    private static String capitalised(String name, Locale locale) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
