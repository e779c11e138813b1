package org.programmekb.spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field in the header of a document, in the form that its markup has: one line. */
record HeaderField(Path file, String key) {
    private boolean isAsciiDoc() {
        return file.toString().endsWith(".adoc");
    }

    private String start() {
        return isAsciiDoc() ? ":jbake-" + key + ": " : key + ": ";
    }

    private Matcher line(String text) {
        return Pattern.compile("(?m)^" + Pattern.quote(start()) + "(.*)\n").matcher(text);
    }

    /** What it says in a text; a list as its items, separated by commas. */
    Optional<String> in(String text) {
        Matcher line = line(text);
        return line.find() ? Optional.of(line.group(1).replaceAll("^\\[|]$", "")) : Optional.empty();
    }

    /** A text in which it says something else; a list as its items, separated by commas. */
    String put(String text, String value) {
        String rest = remove(text);
        boolean isList = (key.equals("tags") || key.equals("aliases")) && !isAsciiDoc();
        String line = start() + (isList ? "[" + value + "]" : value) + "\n";
        int begin = isAsciiDoc() ? rest.indexOf('\n', Math.max(0, rest.indexOf("= "))) + 1 : 4;
        return isAsciiDoc() || rest.startsWith("---\n")
                ? rest.substring(0, begin) + line + rest.substring(begin)
                : text;
    }

    /** A text without it. */
    String remove(String text) {
        return line(text).replaceFirst("");
    }
}
