package org.programmekb.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Finds placeholders {@code ${key}} that have no end: the library fills them in without a limit. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]*)}");

    /** A value with its placeholders filled in, in characters. */
    private static final int LONGEST = 100_000;

    private static final int MOST_STEPS = 20;

    private final PropertiesSource source;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private Placeholders(PropertiesSource source) {
        this.source = source;
        source.entries().forEach(entry -> values.putIfAbsent(entry.key(), entry.value()));
    }

    /** The settings whose values cannot be filled in. */
    static List<ConfigurationMistake> mistakes(PropertiesSource source) {
        return new Placeholders(source).mistakes();
    }

    private List<ConfigurationMistake> mistakes() {
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        for (PropertiesSource.Entry entry : source.entries()) {
            problem(entry.key(), entry.value())
                    .ifPresent(problem -> mistakes.add(new ConfigurationMistake(
                            new Location(source.path(), entry.line(), 0),
                            problem,
                            Message.of("configuration.hint-placeholders"))));
        }
        return mistakes;
    }

    private Optional<Message> problem(String key, String value) {
        List<String> steps = new ArrayList<>(List.of(key));
        try {
            return length(value, steps) > LONGEST
                    ? Optional.of(Message.of("configuration.placeholders-long", key, LONGEST))
                    : Optional.empty();
        } catch (Endless endless) {
            return Optional.of(
                    steps.size() > MOST_STEPS
                            ? Message.of("configuration.placeholders-deep", key, MOST_STEPS)
                            : Message.of("configuration.placeholders-circle", key, String.join("` → `", steps)));
        }
    }

    /** The length of a text with its placeholders filled in, or more than {@link #LONGEST}. */
    private int length(String text, List<String> steps) throws Endless {
        int length = text.length();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String key = placeholder.group(1);
            boolean isCircle = steps.contains(key);
            steps.add(key);
            if (isCircle || steps.size() > MOST_STEPS) {
                throw new Endless();
            }
            Integer known = lengths.get(key);
            if (known == null) {
                known = length(values.getOrDefault(key, ""), steps);
                lengths.put(key, known);
            }
            steps.remove(steps.size() - 1);
            length = Math.min(LONGEST + 1, length + known);
        }
        return length;
    }

    /** The steps lead back to one of them, or are too many. */
    private static final class Endless extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
