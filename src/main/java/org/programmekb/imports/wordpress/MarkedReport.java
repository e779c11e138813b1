package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.imports.Report;
import org.programmekb.imports.wordpress.export.Marker;
import org.programmekb.imports.wordpress.text.Issue;

/** What a person has to look at. Marks stand for places in a text while it is converted, since lines are not yet known. */
final class MarkedReport {
    private static final Pattern MARK = Pattern.compile(Marker.START + "(\\d+)" + Marker.END);
    private static final String MARKS = "((?:" + Marker.START + "\\d+" + Marker.END + ")+)";
    /** Marks that are a paragraph of their own belong to the next, or to the one before if they are the last. */
    private static final Pattern ALONE = Pattern.compile("(?m)^" + MARKS + "\\n\\n");

    private static final Pattern LAST = Pattern.compile("\\n\\n" + MARKS + "\\n*\\z");

    private final Report<Issue> lines;
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(Issue issue, String value) {}

    MarkedReport(MessageLanguage language) {
        this.lines = new Report<>(language);
    }

    /** What was reported. */
    Report<Issue> lines() {
        return lines;
    }

    /** A mark for a place in a text. */
    String mark(Issue issue, String value) {
        noted.add(new Noted(issue, value));
        return Marker.START + String.valueOf(noted.size() - 1) + Marker.END;
    }

    /** Notes the lines of the marks in a text and returns it without them. */
    String resolve(String path, String text) {
        String joined = LAST.matcher(ALONE.matcher(text).replaceAll("$1")).replaceAll("$1\n");
        Matcher mark = MARK.matcher(joined);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        int line = 1;
        while (mark.find()) {
            String part = joined.substring(from, mark.start());
            line += (int) part.chars().filter(c -> c == '\n').count();
            clean.append(part);
            Noted found = noted.get(Integer.parseInt(mark.group(1)));
            add(found.issue(), path + ":" + line, found.value());
            from = mark.end();
        }
        return clean.append(joined.substring(from)).toString();
    }

    /** A place or an item. */
    void add(Issue issue, String place, String value) {
        lines.add(issue, place, value);
    }

    /** A picture whose credit is to be written. */
    void picture(String path, String document) {
        lines.line(Issue.CREDIT, "`" + path + "`: `" + document + "`");
    }

    /** How many places a person has to look at, without the credits of pictures. */
    int count() {
        return lines.count() - lines.count(Issue.CREDIT);
    }
}
