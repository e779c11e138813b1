package org.programmekb.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The vocabulary of schema.org as {@code src/test/resources/schemaorg} has it: what may be said about what. */
final class Vocabulary {
    private static final Path TABLE = Path.of("src/test/resources/schemaorg/vocabulary.txt");
    private static final Set<String> NUMBERS = Set.of("Number", "Integer", "Float");

    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Map<String, List<String>>> properties = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    Vocabulary() {
        try {
            String type = "";
            for (String line : Files.readAllLines(TABLE)) {
                List<String> words = List.of(line.strip().split(" "));
                List<String> rest = words.subList(1, words.size());
                if (!line.startsWith("\t")) {
                    type = words.get(0);
                    parents.put(type, rest);
                } else if (line.startsWith("\t=")) {
                    members.put(type, List.of(line.substring(2).split(" ")));
                } else {
                    properties.computeIfAbsent(type, first -> new HashMap<>()).put(words.get(0), rest);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isType(String name) {
        return parents.containsKey(name);
    }

    /** The type and all that it is a kind of. */
    Set<String> kinds(String type) {
        Set<String> kinds = new TreeSet<>(List.of(type));
        parents.getOrDefault(type, List.of()).forEach(parent -> kinds.addAll(kinds(parent)));
        return kinds;
    }

    boolean isKind(String type, List<String> expected) {
        Set<String> kinds = kinds(type);
        return expected.stream().anyMatch(kinds::contains);
    }

    /** Of what types the values of a property of a type may be; empty if the type has no such property or it is superseded. */
    Optional<List<String>> values(String type, String property) {
        // https://schema.org/docs/actions.html: an action says of its own properties what it needs.
        if (property.endsWith("-input") && kinds(type).contains("Action")) {
            return values(type, property.replace("-input", "")).map(own -> List.of("Text"));
        }
        List<String> values = new ArrayList<>();
        for (String kind : kinds(type)) {
            values.addAll(properties.getOrDefault(kind, Map.of()).getOrDefault(property, List.of()));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** Why a text is no value of any of these types; empty if it is one. */
    Optional<String> objection(String text, List<String> types) {
        boolean allowed = types.stream().anyMatch(type -> switch (type) {
            case "Text" -> true;
            case "URL" -> isAddress(text);
            case "Date" -> isDate(text);
            case "DateTime" -> isMoment(text);
            default -> members.getOrDefault(type, List.of()).contains(text.replaceFirst("^https://schema\\.org/", ""));
        });
        if (!allowed) {
            return Optional.of("\"" + text + "\" is none of " + types);
        }
        return text.matches("(?i)https?:.*") && !text.contains("{") && !isAddress(text)
                ? Optional.of("\"" + text + "\" is no address")
                : Optional.empty();
    }

    boolean allowsNumbers(List<String> types) {
        return types.stream().anyMatch(NUMBERS::contains);
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.isAbsolute() && uri.getHost() != null && text.matches("[!-~]+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** ISO 8601, also with a precision less than a day. */
    private static boolean isDate(String text) {
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
