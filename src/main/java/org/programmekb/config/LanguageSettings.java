package org.programmekb.config;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code site.languages} and what belongs to each language. */
final class LanguageSettings {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final Map<String, String> TAGS = Map.of("zh", "zh-Hans");
    private static final Map<String, String> NAMES = Map.of("en", "English", "zh", "简体中文");

    private final Settings settings;

    LanguageSettings(Settings settings) {
        this.settings = settings;
    }

    /** The languages in order; empty only if a mistake was reported. */
    List<Language> read() {
        List<String> codes = settings.list("site.languages");
        if (codes.isEmpty()) {
            settings.mistake(
                    "site.languages", "site.languages contains no language", "write for instance site.languages=en,zh");
        }
        List<Language> languages = new ArrayList<>();
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                settings.mistake(
                        "site.languages",
                        "`" + code + "` in site.languages is not a language code",
                        "use lower-case letters as in BCP 47, for instance en, zh or pt-br");
            } else if (languages.stream().anyMatch(language -> language.code().equals(code))) {
                settings.mistake(
                        "site.languages", "site.languages contains " + code + " twice", "remove the duplicate");
            } else {
                languages.add(language(code));
            }
        }
        reportSharedTags(languages);
        return languages;
    }

    private Language language(String code) {
        String prefix = "site.language." + code;
        String tag = settings.text(prefix + ".tag").orElse(TAGS.getOrDefault(code, code));
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            settings.mistake(
                    prefix + ".tag",
                    "`" + tag + "` is not a language tag",
                    "write a BCP 47 tag, for instance zh-Hans or pt-BR");
        }
        Optional<String> name = settings.text(prefix + ".name").or(() -> Optional.ofNullable(NAMES.get(code)));
        if (name.isEmpty()) {
            settings.mistake(
                    "site.languages",
                    prefix + ".name is missing",
                    "write the name of the language in that language, for instance site.language.es.name=Español");
        }
        return new Language(code, tag, name.orElse(code), isRightToLeft(tag, prefix + ".direction"));
    }

    private boolean isRightToLeft(String tag, String key) {
        String direction = settings.text(key).orElse(Direction.isRightToLeft(tag) ? "rtl" : "ltr");
        if (!direction.equals("rtl") && !direction.equals("ltr")) {
            settings.mistake(key, "`" + direction + "` is not a text direction", "write ltr or rtl");
        }
        return direction.equals("rtl");
    }

    private void reportSharedTags(List<Language> languages) {
        for (Language language : languages) {
            languages.stream()
                    .filter(other -> other.tag().equalsIgnoreCase(language.tag()))
                    .findFirst()
                    .filter(other -> !other.equals(language))
                    .ifPresent(other -> settings.mistake(
                            "site.language." + language.code() + ".tag",
                            "the languages " + other.code() + " and " + language.code() + " have the same tag "
                                    + language.tag(),
                            "give each language its own tag"));
        }
    }

    /** The default language: the one configured, else the first. */
    Optional<Language> defaultOf(List<Language> languages) {
        String key = "site.default.language";
        Optional<String> code = settings.text(key);
        if (code.isEmpty() || languages.isEmpty()) {
            return languages.stream().findFirst();
        }
        Optional<Language> language = languages.stream()
                .filter(candidate -> candidate.code().equals(code.get()))
                .findFirst();
        if (language.isEmpty()) {
            List<String> codes = languages.stream().map(Language::code).toList();
            settings.mistake(
                    key,
                    "`" + code.get() + "` is not one of the languages " + String.join(", ", codes),
                    Settings.didYouMean(code.get(), codes, "use one of them or add the language to site.languages"));
        }
        return language;
    }
}
