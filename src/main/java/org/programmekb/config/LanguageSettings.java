package org.programmekb.config;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** Parser for {@code site.languages} and the keys of each language. */
record LanguageSettings(Settings settings) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    /** The languages in their order; one without a name is reported and left out, so that it is one mistake and not ten. */
    List<Language> read() {
        if (settings.list("site.languages").isEmpty()) {
            settings.mistake(
                    "site.languages",
                    Message.of("configuration.no-languages"),
                    Message.of("configuration.hint-no-languages"));
        }
        List<Language> languages = settings
                .distinct(
                        "site.languages",
                        CODE,
                        code -> Message.of("configuration.language-code", code, "site.languages"),
                        Message.of("configuration.hint-language-code"))
                .stream()
                .flatMap(code -> language(code).stream())
                .toList();
        reportSharedTags(languages);
        return languages;
    }

    /** The codes in the list, also those of languages without a name. */
    List<String> codes() {
        return settings.list("site.languages").stream()
                .filter(code -> CODE.matcher(code).matches())
                .toList();
    }

    private Optional<Language> language(String code) {
        String prefix = "site.language." + code;
        Optional<Language> shipped = Language.shipped(code);
        String tag =
                settings.text(prefix + ".tag").orElse(shipped.map(Language::tag).orElse(code));
        Optional<String> name = settings.text(prefix + ".name").or(() -> shipped.map(Language::name));
        if (name.isEmpty()) {
            settings.mistake(
                    "site.languages",
                    Message.of("configuration.language-unknown", code),
                    Message.of(
                            "configuration.hint-language-name",
                            Message.list(Language.shipped().stream()
                                    .map(Language::code)
                                    .toList()),
                            prefix + ".name"));
        } else if (!isLanguage(tag)) {
            settings.mistake(
                    prefix + ".tag",
                    Message.of("configuration.language-tag", tag, prefix + ".tag"),
                    Message.of("configuration.hint-language-tag"));
        }
        boolean isRightToLeft = isRightToLeft(tag, prefix + ".direction");
        return name.map(known -> new Language(code, tag, known, isRightToLeft));
    }

    /** The catalogue of open data names languages by their codes of three letters. */
    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getISO3Language()
                    .isEmpty();
        } catch (IllformedLocaleException | MissingResourceException e) {
            return false;
        }
    }

    private boolean isRightToLeft(String tag, String key) {
        String direction = settings.text(key).orElse(Direction.isRightToLeft(tag) ? "rtl" : "ltr");
        if (!direction.equals("rtl") && !direction.equals("ltr")) {
            settings.mistake(
                    key,
                    Message.of("configuration.direction", direction, key),
                    Message.of("configuration.hint-direction"));
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
                            Message.of("configuration.same-tag", other.code(), language.code(), language.tag()),
                            Message.of("configuration.hint-same-tag")));
        }
    }

    /** The configured default language, or else the first one. */
    Optional<Language> defaultOf(List<Language> languages) {
        String key = "site.default.language";
        Optional<String> code = settings.text(key);
        if (code.isEmpty() || languages.isEmpty()) {
            return languages.stream().findFirst();
        }
        Optional<Language> language = languages.stream()
                .filter(candidate -> candidate.code().equals(code.get()))
                .findFirst();
        if (language.isEmpty() && !codes().contains(code.get())) {
            List<String> codes = languages.stream().map(Language::code).toList();
            settings.mistake(
                    key,
                    Message.of("configuration.default-language", code.get(), Message.list(codes)),
                    Suggestion.hint(code.get(), codes, Message.of("configuration.hint-default-language")));
        }
        return language;
    }
}
