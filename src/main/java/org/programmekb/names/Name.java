package org.programmekb.names;

import org.programmekb.config.LocalizedText;

/**
 * One of the names of something.
 *
 * @param text as it is written
 * @param language the code of its language; empty if it is the same in all
 * @param standing whether it should be used
 * @param official the names to use, in all languages
 * @param subject the subject of the name; the term if an organisation is also a term
 */
public record Name(String text, String language, Standing standing, LocalizedText official, Subject subject) {
    /** Whether a name should be used; if two names are equal, the first of these values takes precedence. */
    public enum Standing {
        OFFICIAL,
        SHORT,
        FORMER,
        VARIANT
    }

    /** Whether authors may write it. */
    public boolean isAccepted() {
        return standing == Standing.OFFICIAL || standing == Standing.SHORT;
    }

    /** Whether it consists of initials: {@code LAP}, {@code DG REGIO}, {@code SDGs}. */
    public boolean isAbbreviation() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c) && i + 1 < text.length()) {
                return false;
            }
        }
        return capitals > 1;
    }
}
