package org.programmekb.cli;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * A change in a file that has the form of Keep a Changelog.
 *
 * @param heading its version and kind: {@code 0.2.0, Changed}
 */
record LoggedChange(String heading, String text) {
    private static final Pattern VERSION =
            Pattern.compile("(?i)## +\\[?(?:v?(\\d+(?:\\.\\d+)+(?:[-+.]?\\w+)*)|unreleased)\\b.*");
    /** A heading, or an item of a list with the lines up to the next one, a heading or the address of a version. */
    private static final Pattern PART =
            Pattern.compile("(?m)^(?:#.*| ?[-*+] .*(?:\\R(?!#| ?[-*+] |\\[[^]\\n]*]:).*)*+)");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * What changed after a version, in the order of the file.
     *
     * @throws UsageException if no heading is that of a version
     */
    static List<LoggedChange> after(Version from, String text, String file) {
        List<LoggedChange> changes = new ArrayList<>();
        String version = "";
        String heading = "";
        boolean isNewer = false;
        for (MatchResult part : PART.matcher(text).results().toList()) {
            Matcher named = VERSION.matcher(part.group());
            if (named.matches()) {
                Optional<String> number = Optional.ofNullable(named.group(1));
                isNewer = number.isEmpty() || Version.parse(number.get()).compareTo(from) > 0;
                version = number.orElse("Unreleased");
                heading = version;
            } else if (part.group().startsWith("#")) {
                heading = version + ", " + part.group().replaceFirst("#+ *", "");
            } else if (isNewer) {
                changes.add(new LoggedChange(heading, part.group().strip()));
            }
        }
        if (version.isEmpty()) {
            Location place = Location.at(file, text, text.indexOf("\n## ") + 1);
            throw UsageException.of("kb upgrade", Message.of("upgrade.no-changelog", place));
        }
        return changes;
    }

    /** What it names in backquotes: settings without their values and without what varies in them. */
    List<String> names() {
        return CODE.matcher(text)
                .results()
                .map(name -> name.group(1).strip().replaceAll("\\s+", " "))
                .map(name -> name.replaceFirst("(?<=\\w)(=|\\.?<|\\[).*", ""))
                .distinct()
                .toList();
    }
}
