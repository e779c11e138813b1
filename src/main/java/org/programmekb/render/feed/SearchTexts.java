package org.programmekb.render.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.diagnostic.Json;
import org.programmekb.index.Addresses;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.register.SearchPages;

/** Interface texts of the search script in a language, in a file of their own so that not every page contains them. */
final class SearchTexts {
    private static final String PREFIX = "search.";

    private static final List<String> TEXTS = List.of(
            "search.list",
            "search.none",
            "search.near",
            "search.partly",
            "search.further",
            "search.elsewhere",
            "search.unfiltered",
            "search.tips",
            "search.tip.1",
            "search.tip.3",
            "search.index.link",
            "search.more",
            "search.only",
            "search.waiting",
            "search.failed",
            "date.day",
            "date.month",
            "date.year");

    /** How to find a city by the reading of its Chinese name. */
    private static final String PINYIN = "search.tip.2";

    /** Only some languages have a form of their own for the first day of a month. */
    private static final String FIRST_DAY = "date.day.first";

    private static final List<String> COUNTED = List.of("search.results", "search.all", "search.filtered");

    /** All plural forms of a language (Unicode CLDR); the script selects the form for a number. */
    private static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", "other");

    private static final int MONTHS = 12;

    private SearchTexts() {}

    /** The file of this language. */
    static GeneratedFile of(RenderContext context, Language language) {
        return GeneratedFile.text(Addresses.searchTexts(language), () -> json(new Reader(context, language)));
    }

    /** The script for pages that are opened from disk, where no other file can be read. */
    static GeneratedFile onDisk(RenderContext context, Language language) {
        return GeneratedFile.text(Addresses.searchNote(language), () -> {
            Messages messages = context.messages(language);
            return "onDisk(" + Json.text(messages.text("search.on-disk")) + ", "
                    + Json.text(messages.text("search.index")) + ");\n";
        });
    }

    private static String json(Reader reader) {
        Messages messages = reader.messages();
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(key -> texts.put(shorten(key), messages.text(key)));
        if (reader.all(City.class).all().stream().anyMatch(SearchTexts::hasChineseName)) {
            texts.put(shorten(PINYIN), messages.text(PINYIN));
        }
        messages.own(FIRST_DAY).ifPresent(text -> texts.put(FIRST_DAY, text));
        SearchPages.types(reader.config().types())
                .forEach(type -> texts.put("type." + type, messages.text(PREFIX + "type." + type)));
        for (int month = 1; month <= MONTHS; month++) {
            texts.put("month." + month, messages.text("month." + month));
        }
        for (String key : COUNTED) {
            for (String form : FORMS) {
                messages.form(key, form).ifPresent(text -> texts.put(shorten(key) + "." + form, text));
            }
        }
        StringBuilder json = new StringBuilder("{\n");
        texts.forEach((key, text) -> json.append(json.length() > 2 ? ",\n" : "")
                .append(Json.text(key))
                .append(": ")
                .append(Json.text(text)));
        return json.append("\n}\n").toString();
    }

    private static boolean hasChineseName(City city) {
        return city.name().official().byLanguage().values().stream()
                .anyMatch(name -> name.codePoints().allMatch(Character::isIdeographic));
    }

    private static String shorten(String key) {
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }
}
