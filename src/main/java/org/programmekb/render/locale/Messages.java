package org.programmekb.render.locale;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.PluralForms;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.Types;

/** The interface texts of one language, from {@code templates/messages/<language>.properties}. */
public final class Messages {
    /** The program contains all texts in this language, so a text is never missing entirely. */
    static final String ENGLISH = "en";

    private final Map<String, String> texts;
    private final PluralForms forms;
    private final Optional<Messages> fallback;

    private Messages(Map<String, String> texts, PluralForms forms, Optional<Messages> fallback) {
        this.texts = texts;
        this.forms = forms;
        this.fallback = fallback;
    }

    /** The texts of every language; what one lacks is taken from the default language, else from English, and reported. */
    public static Map<Language, Messages> load(SiteConfig config, TemplateFiles templates, Diagnostics diagnostics)
            throws IOException {
        TextFiles files = new TextFiles(config.limits().fileBytes(), diagnostics);
        Set<String> unused = MessageCheck.check(config, templates, files, diagnostics);
        Messages english = load(ENGLISH, ENGLISH, Optional.empty(), files, templates, config.types());
        Messages base = config.defaultLanguage().tag().equals(ENGLISH)
                ? english
                : load(config.defaultLanguage(), Optional.of(english), files, templates, config.types());
        Map<Language, Messages> messages = new LinkedHashMap<>();
        for (Language language : config.languages()) {
            messages.put(
                    language,
                    language.equals(config.defaultLanguage())
                            ? base
                            : load(language, Optional.of(base), files, templates, config.types()));
        }
        Set<String> elsewhere = new HashSet<>(unused);
        elsewhere.addAll(MessageCheck.described(config.types()));
        messages.forEach((language, texts) -> MessageCheck.reportMissing(language, texts, elsewhere, diagnostics));
        return messages;
    }

    private static Messages load(
            Language language, Optional<Messages> fallback, TextFiles files, TemplateFiles templates, Types types)
            throws IOException {
        return load(language.code(), language.tag(), fallback, files, templates, types);
    }

    private static Messages load(
            String code, String tag, Optional<Messages> fallback, TextFiles files, TemplateFiles templates, Types types)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        String name = "messages/" + code + ".properties";
        Location place = Location.of("templates/" + name);
        for (SourceFile file : templates.all(name)) {
            files.texts(file, place).byKey().forEach(texts::putIfAbsent);
        }
        TypePatterns.fill(texts, types, code);
        Locale locale = Locale.forLanguageTag(tag);
        Map<String, String> named = new HashMap<>();
        texts.forEach((key, text) -> named.put(
                key,
                TypeNames.fill(
                        text,
                        locale,
                        other -> Optional.ofNullable(texts.get(other))
                                .or(() -> fallback.flatMap(base -> base.anywhere(other))))));
        return new Messages(named, PluralForms.of(tag), fallback);
    }

    private Optional<String> anywhere(String key) {
        return own(key).or(() -> fallback.flatMap(base -> base.anywhere(key)));
    }

    /** Differs between languages if any text differs, including those taken from another language. */
    public long fingerprint() {
        // A sum is the same in any order.
        long sum = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            sum += new Fingerprint().add(text.getKey()).add(text.getValue()).value();
        }
        return new Fingerprint()
                .add(sum)
                .add(fallback.map(Messages::fingerprint).orElse(0L))
                .value();
    }

    /** Whether the language (or its fallback) has this text. */
    public boolean has(String key) {
        return texts.containsKey(key)
                || fallback.filter(other -> other.has(key)).isPresent();
    }

    /** The keys of the texts of the language and of those that fill what it lacks. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(texts.keySet());
        fallback.ifPresent(other -> keys.addAll(other.keys()));
        return keys;
    }

    /** The keys of the texts that fill what the language lacks. */
    Set<String> borrowed() {
        Set<String> keys = new TreeSet<>();
        for (Optional<Messages> other = fallback; other.isPresent(); other = other.get().fallback) {
            other.get().texts.keySet().stream()
                    .filter(key -> !texts.containsKey(key))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** The language's own text, unchanged from its file. */
    public Optional<String> own(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; the key itself if no language has the text. */
    public String text(String key, Object... arguments) {
        return fill(pattern(key), arguments);
    }

    /** The text for a count: {@code key.few} if the language has such a form and text, else {@code key.other}. */
    public String plural(String key, long count, Object... arguments) {
        return fill(plural(key, count), arguments);
    }

    /** One plural form of a text; only the form {@code other} is taken from another language if it is missing. */
    public Optional<String> form(String key, String form) {
        if (form.equals(PluralForms.OTHER)) {
            return Optional.of(pattern(key + "." + form));
        }
        return texts.containsKey(key + "." + PluralForms.OTHER) ? own(key + "." + form) : Optional.empty();
    }

    private String plural(String key, long count) {
        @Nullable String own = texts.get(key + "." + forms.form(count));
        String other = key + "." + PluralForms.OTHER;
        if (own != null || texts.containsKey(other)) {
            return own != null ? own : texts.getOrDefault(other, other);
        }
        return fallback.map(base -> base.plural(key, count)).orElse(other);
    }

    private String pattern(String key) {
        @Nullable String own = texts.get(key);
        if (own != null) {
            return own;
        }
        return fallback.map(other -> other.pattern(key)).orElse(key);
    }

    private static String fill(String pattern, Object... arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '{' ? pattern.indexOf('}', i) : -1;
            String number = close < 0 ? "" : pattern.substring(i + 1, close);
            if (number.length() == 1
                    && Character.isDigit(number.charAt(0))
                    && number.charAt(0) - '0' < arguments.length) {
                text.append(arguments[number.charAt(0) - '0']);
                i = close;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
