package org.programmekb.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of properties files that keeps the places of keys and values, which {@link Properties} does not. */
public final class PropertyLines {
    private static final Pattern BEFORE_VALUE =
            Pattern.compile("(?<indent>[ \t\f]*)(?<key>(?:\\\\.|[^\\\\=: \t\f]++)*+)[ \t\f]*[=:]?[ \t\f]*");

    private PropertyLines() {}

    /** The lines of a text, in their order. */
    public static List<PropertyLine> of(String text) {
        List<PropertyLine> found = new ArrayList<>();
        String[] lines = text.lines().toArray(String[]::new);
        for (int i = 0; i < lines.length; i++) {
            int start = i;
            if (isBlankOrComment(lines[i])) {
                continue;
            }
            StringBuilder whole = new StringBuilder(lines[i]);
            while (isContinued(lines[i]) && i + 1 < lines.length) {
                whole.append('\n').append(lines[++i]);
            }
            found.add(line(whole.toString(), lines[start], start + 1));
        }
        return found;
    }

    private static PropertyLine line(String whole, String first, int number) {
        Matcher before = BEFORE_VALUE.matcher(first);
        boolean isFound = before.lookingAt();
        int indent = isFound ? before.end("indent") : 0;
        int value = isFound ? before.end() : 0;
        // Properties would take a buffer of 16 KB for each of the thousands of lines.
        if (whole.indexOf('\\') < 0) {
            return new PropertyLine.Entry(before.group("key"), first.substring(value), number, indent + 1, value + 1);
        }
        Properties one = new Properties();
        try {
            one.load(new StringReader(whole));
        } catch (IllegalArgumentException | IOException e) {
            return new PropertyLine.Broken(number);
        }
        String key = one.stringPropertyNames().iterator().next();
        return new PropertyLine.Entry(key, one.getProperty(key), number, indent + 1, value + 1);
    }

    private static boolean isBlankOrComment(String line) {
        String content = line.stripLeading();
        return content.isEmpty() || content.startsWith("#") || content.startsWith("!");
    }

    /** An odd number of backslashes at the end continues the line; an even number is escaped backslashes. */
    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
