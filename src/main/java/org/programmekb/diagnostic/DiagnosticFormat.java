package org.programmekb.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Output formats of findings, for people and for programs; every line ends with {@code \n}. */
public enum DiagnosticFormat {
    /** One line per finding, from {@link Diagnostic#in}. */
    TEXT {
        @Override
        public String print(List<Diagnostic> findings, MessageLanguage language) {
            return findings.stream().map(finding -> finding.in(language) + "\n").collect(Collectors.joining());
        }
    },

    /** Workflow commands of GitHub Actions; errors come first, because GitHub shows only the first of a step. */
    GITHUB {
        @Override
        public String print(List<Diagnostic> findings, MessageLanguage language) {
            return findings.stream()
                    .sorted(Comparator.comparing(Diagnostic::severity))
                    .map(finding -> annotation(finding, language))
                    .collect(Collectors.joining());
        }
    },

    /**
     * A JSON array of objects with the members {@code code}, {@code severity} ({@code error} or {@code warning}),
     * {@code path}, {@code line} and {@code column} (numbers; 0 means the whole file or line), {@code message},
     * {@code hint} and {@code url} (the page of the guide about this code), in this order, one object per line; then
     * {@code key}, the code with what is wrong, as in {@code link-broken.source}, if the message has one.
     */
    JSON {
        @Override
        public String print(List<Diagnostic> findings, MessageLanguage language) {
            return findings.isEmpty()
                    ? "[]\n"
                    : findings.stream()
                            .map(finding -> object(finding, language))
                            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        }
    },

    /** A report of GitLab on the quality of code: a JSON array, from which merge requests show what is new. */
    GITLAB {
        @Override
        public String print(List<Diagnostic> findings, MessageLanguage language) {
            Map<String, Integer> seen = new HashMap<>();
            return findings.stream()
                    .map(finding -> quality(finding, language, seen))
                    .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        }
    };

    /**
     * The findings in this format, in the order given unless the format needs another.
     *
     * @param language of messages and hints; severities and codes are the same in each language for programs
     */
    public abstract String print(List<Diagnostic> findings, MessageLanguage language);

    private static String annotation(Diagnostic finding, MessageLanguage language) {
        Location place = finding.location();
        return "::" + finding.severity().word() + " file=" + property(place.path())
                + (place.line() > 0 ? ",line=" + place.line() : "")
                + (place.column() > 0 ? ",col=" + place.column() : "")
                + ",title=" + property(finding.code().id()) + "::"
                + data(Message.of("finding.text", finding.message(), finding.hint())
                        .in(language))
                + " " + Guide.page(finding.code(), language) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Lines move when text is added above; so a finding is known by its words, and by how often these were said before. */
    private static String quality(Diagnostic finding, MessageLanguage language, Map<String, Integer> seen) {
        Location place = finding.location();
        String text =
                Message.of("finding.text", finding.message(), finding.hint()).in(language);
        String name = finding.code().id() + " " + place.path() + " " + text;
        String known = name + " " + seen.merge(name, 1, Integer::sum);
        return "{\"description\":" + Json.text(text + " " + Guide.page(finding.code(), language))
                + ",\"check_name\":" + Json.text(finding.code().id())
                + ",\"fingerprint\":"
                + Json.text(UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8))
                        .toString())
                + ",\"severity\":" + Json.text(finding.severity() == Severity.ERROR ? "major" : "minor")
                + ",\"location\":{\"path\":" + Json.text(place.path())
                + ",\"lines\":{\"begin\":" + Math.max(place.line(), 1) + "}}}";
    }

    private static String object(Diagnostic finding, MessageLanguage language) {
        Location place = finding.location();
        return "{\"code\":" + Json.text(finding.code().id())
                + ",\"severity\":" + Json.text(finding.severity().word())
                + ",\"path\":" + Json.text(place.path())
                + ",\"line\":" + place.line()
                + ",\"column\":" + place.column()
                + ",\"message\":" + Json.text(finding.message().in(language))
                + ",\"hint\":" + Json.text(finding.hint().in(language))
                + ",\"url\":" + Json.text(Guide.page(finding.code(), language))
                + (finding.message() instanceof Message.Entry entry ? ",\"key\":" + Json.text(entry.key()) : "")
                + '}';
    }
}
