package org.programmekb.imports.wordpress.export;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in several languages in one, as qTranslate stores them: {@code [:en]Port[:zh]港口[:]}. */
public final class LanguageMarks {
    private static final Pattern MARK = Pattern.compile(
            "\\[:([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?]|<!--:([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?-->|\\{:([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?}");

    private LanguageMarks() {}

    /** The languages of a text, in their order; none if it has no marks. */
    static Set<String> languages(Collection<String> texts) {
        Set<String> languages = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher mark = MARK.matcher(text);
            while (mark.find()) {
                String language = language(mark);
                if (!language.isEmpty()) {
                    languages.add(language);
                }
            }
        }
        return languages;
    }

    /** The part of a text in a language, with what stands outside the marks; the whole text if it has none. */
    public static String in(String language, String text) {
        Matcher mark = MARK.matcher(text);
        StringBuilder part = new StringBuilder();
        String current = "";
        int from = 0;
        while (mark.find()) {
            add(part, text.substring(from, mark.start()), current, language);
            current = language(mark);
            from = mark.end();
        }
        add(part, text.substring(from), current, language);
        return part.toString();
    }

    private static void add(StringBuilder part, String text, String current, String language) {
        if (current.isEmpty() || current.equals(language)) {
            part.append(text);
        }
    }

    private static String language(Matcher mark) {
        for (int group = 1; group <= mark.groupCount(); group++) {
            if (mark.group(group) != null) {
                return mark.group(group);
            }
        }
        return "";
    }
}
