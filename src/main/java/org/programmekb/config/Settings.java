package org.programmekb.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** The entries of one {@code jbake.properties}, with the errors found so far. */
final class Settings {
    private static final String LANGUAGES = "site.languages";
    private static final List<String> CHECKED = List.of("site.", "translations.", "limits.");

    private final PropertiesSource source;
    private final UnaryOperator<String> interpolation;
    private final boolean isProgramme;
    private final List<ConfigurationMistake> mistakes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Settings(PropertiesSource source, UnaryOperator<String> interpolation) {
        this.source = source;
        this.interpolation = interpolation;
        isProgramme = source.entries().stream().anyMatch(Settings::namesLanguages);
        mistakes.addAll(source.mistakes());
        source.entries().forEach(this::add);
    }

    private void add(PropertiesSource.Entry entry) {
        boolean ours = isProgramme && CHECKED.stream().anyMatch(entry.key()::startsWith)
                || entry.key().startsWith("check.");
        if (values.containsKey(entry.key())) {
            if (ours) {
                mistake(
                        new Location(source.path(), entry.line(), 0),
                        Message.of("configuration.twice", entry.key(), line(entry.key())),
                        Message.of("configuration.hint-twice"));
            }
            return;
        }
        String value = interpolation.apply(entry.value());
        values.put(entry.key(), value);
        lines.put(entry.key(), entry.line());
        if (ours && value.contains("${")) {
            mistake(
                    entry.key(),
                    Message.of("configuration.variable", entry.key()),
                    Message.of("configuration.hint-variable"));
        }
    }

    /** Whether this is the file of a programme, which names its languages; otherwise it is one of JBake. */
    boolean isProgramme() {
        return isProgramme;
    }

    /** A list of languages under a misspelt name is a mistake, and no key of a project of JBake. */
    private static boolean namesLanguages(PropertiesSource.Entry entry) {
        return entry.key().equals(LANGUAGES)
                || entry.value().contains(",")
                        && Suggestion.closest(entry.key(), List.of(LANGUAGES)).isPresent();
    }

    /** The value of a key; an empty value counts as absent. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    /** One of these words, the first if there is no value or another one, which is reported. */
    String choice(String key, String... words) {
        String written = text(key).orElse(words[0]);
        if (Arrays.asList(words).contains(written)) {
            return written;
        }
        mistake(
                key,
                Message.of("configuration.choice", written, key),
                Message.of("configuration.hint-choice", Message.list(Arrays.asList(words))));
        return words[0];
    }

    /** A whole number from 1; the usual one if there is no value or another one, which is reported. */
    int number(String key, int usual, int most) {
        String written = text(key).orElse(String.valueOf(usual));
        if (written.matches("[0-9]{1,10}") && Long.parseLong(written) >= 1 && Long.parseLong(written) <= most) {
            return Integer.parseInt(written);
        }
        mistake(
                key,
                Message.of("configuration.number", key, written, most),
                Message.of("configuration.hint-number", key, usual));
        return usual;
    }

    /** Values separated by commas, without empty ones. */
    List<String> list(String key) {
        return text(key).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Values separated by commas; one that does not have this form, or that is there twice, is reported. */
    List<String> distinct(String key, Pattern form, UnaryOperator<Message> mistake, Message hint) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : list(key)) {
            if (!form.matcher(item).matches()) {
                mistake(key, mistake.apply(Message.literal(item)), hint);
            } else if (!items.add(item)) {
                mistake(key, Message.of("configuration.item-twice", key, item), Code.VALUE_DUPLICATE.hint());
            }
        }
        return List.copyOf(items);
    }

    /** The keys with this prefix, in file order. */
    List<String> keys(String prefix) {
        return values.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** The texts in {@code key.<language>}, and in {@code key} itself the one for all other languages. */
    LocalizedText localized(String key, List<Language> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        text(key).ifPresent(text -> texts.put("", text));
        for (Language language : languages) {
            text(key + "." + language.code()).ifPresent(text -> texts.put(language.code(), text));
        }
        return new LocalizedText(texts);
    }

    /** The same for a text that would be missing on the pages of a language that has none, which is a mistake. */
    LocalizedText complete(String key, List<Language> languages) {
        List<String> own =
                languages.stream().map(language -> key + "." + language.code()).toList();
        Optional<String> written =
                own.stream().filter(each -> text(each).isPresent()).findFirst();
        if (written.isPresent() && text(key).isEmpty()) {
            own.stream()
                    .filter(each -> !values.containsKey(each))
                    .forEach(each -> mistake(
                            written.get(),
                            Message.of("configuration.missing", each),
                            Message.of("configuration.hint-missing-text", each)));
        }
        return localized(key, languages);
    }

    /** Reports keys that have our prefixes and are not settings; without languages, those by language are not checked. */
    void reportUnknown(Collection<String> languages, Collection<String> groups) {
        Set<String> keys = Setting.keys(languages, groups);
        for (String key : values.keySet()) {
            if (CHECKED.stream().anyMatch(key::startsWith)
                    && !keys.contains(key)
                    && !(languages.isEmpty() && Setting.isByLanguage(key))) {
                mistake(key, Message.of("configuration.unknown", key), unknownHint(key, keys, languages, groups));
            }
        }
    }

    /** Whoever removes a language or a group from its list must not be told that its settings are misspelt. */
    private Message unknownHint(String key, Set<String> keys, Collection<String> languages, Collection<String> groups) {
        List<String> parts = List.of(key.split("\\."));
        for (String part : parts) {
            // Its group may have been removed, too.
            if (isLanguage(part)
                    && !languages.contains(part)
                    && (Setting.keys(List.of(part), groups).contains(key)
                            || Setting.keys(List.of(part), parts).contains(key))) {
                return Message.of("configuration.hint-not-listed", part, LANGUAGES);
            }
            if (Setting.keys(languages, List.of(part)).contains(key)
                    && Suggestion.closest(part, groups).isEmpty()) {
                return Message.of("configuration.hint-not-listed", part, "site.groups");
            }
        }
        return Suggestion.hint(key, keys, Message.of("configuration.hint-unknown"));
    }

    private boolean isLanguage(String code) {
        return Language.shipped(code).isPresent()
                || text("site.language." + code + ".name").isPresent();
    }

    /** The line where the key is set, or the file as a whole. */
    Location location(String key) {
        return new Location(source.path(), line(key), 0);
    }

    void mistake(String key, Message message, Message hint) {
        mistake(location(key), message, hint);
    }

    void mistake(Location location, Message message, Message hint) {
        mistakes.add(new ConfigurationMistake(location, message, hint));
    }

    private int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    List<ConfigurationMistake> mistakes() {
        return mistakes;
    }
}
