package org.programmekb.content.type;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Message;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;

/** The interface texts that follow from the description of a type: its names, its labels and their explanations. */
final class TypeTexts {
    private static final String OTHER = "other";

    /** The name of the list, if it differs from that of several. */
    private static final String ALL = "all";

    private TypeTexts() {}

    /** The type in messages, which are in English and Chinese. */
    static Message noun(String word, Map<String, Map<String, String>> names) {
        String english = one(names.getOrDefault("en", Map.of())).orElse(word);
        return Message.named(english, one(names.getOrDefault("zh", Map.of())).orElse(english));
    }

    private static Optional<String> one(Map<String, String> words) {
        return Optional.ofNullable(words.get("one")).or(() -> Optional.ofNullable(words.get(OTHER)));
    }

    /** Whether a language has this grammatical number (CLDR), or the list may have a name of its own. */
    static boolean isNumber(String number, Language language) {
        return number.equals(ALL) || numbers(language).contains(number);
    }

    /** The grammatical numbers of a language. */
    static List<String> numbers(Language language) {
        return PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords().stream()
                .sorted()
                .toList();
    }

    /** The texts by language and key. */
    static Map<String, Map<String, String>> of(
            ContentType type, Values values, List<FieldDescription> fields, SiteConfig config) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Language language : config.languages()) {
            Map<String, String> own = new LinkedHashMap<>();
            Map<String, String> words =
                    values.get(TypeFields.NAME_OF_ONE).orElse(Map.of()).get(language.code());
            if (words != null) {
                addNames(type, words, language, own);
            }
            BiConsumer<String, Map<String, String>> text = (key, byLanguage) -> {
                String found = byLanguage.getOrDefault(language.code(), byLanguage.get(""));
                if (found != null) {
                    own.put(key, found);
                }
            };
            text.accept("description." + type.folder(), TypeReading.texts(values.get(TypeFields.ABOUT)));
            fields.forEach(field -> addField(type.word(), field, text));
            values.get(TypeFields.INVERSES)
                    .orElse(Map.of())
                    .forEach((name, label) -> text.accept("inverse." + type.word() + "." + name, label.byLanguage()));
            texts.put(language.code(), own);
        }
        return texts;
    }

    private static void addNames(
            ContentType type, Map<String, String> words, Language language, Map<String, String> texts) {
        String several = words.getOrDefault(OTHER, one(words).orElse(type.word()));
        texts.put("type." + type.word(), one(words).orElse(several));
        for (String number : numbers(language)) {
            texts.put("type." + type.word() + "." + number, words.getOrDefault(number, several));
        }
        texts.put("type." + type.folder(), words.getOrDefault(ALL, several));
    }

    private static void addField(String above, FieldDescription field, BiConsumer<String, Map<String, String>> text) {
        String key = above + "." + field.name();
        text.accept(key, field.label());
        text.accept("known." + key, field.label());
        field.values().forEach((word, meaning) -> text.accept(key + "." + word, meaning));
        text.accept("inverse." + key, field.inverse());
        field.fields().forEach(inside -> addField(key, inside, text));
    }
}
