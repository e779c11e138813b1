package org.programmekb.imports.wordpress.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.Language;

/** The languages of items, and which items are translations of each other, as Polylang, WPML or qTranslate state it. */
public final class ItemTranslations {
    /** With fewer Han characters than this share, a text is not Chinese. */
    private static final double CHINESE = 0.1;

    private static final Pattern QUERY = Pattern.compile("[?&]lang=([A-Za-z_-]+)");
    private static final Pattern FIRST_FOLDER =
            Pattern.compile("https?://[^/]+/([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(?:/.*)?");

    private final Export export;
    private final List<Language> languages;
    private final Language usual;
    /** By the number of each item. */
    private final Map<Long, String> groups = new HashMap<>();

    /**
     * The translations in an export.
     *
     * @param languages those of the project
     * @param byDefault that of an item which states none
     */
    public ItemTranslations(Export export, List<Language> languages, Language byDefault) {
        this.export = export;
        this.languages = languages;
        this.usual = find(export.language()).orElse(byDefault);
        export.items().forEach(item -> group(item).ifPresent(group -> groups.putIfAbsent(item.id(), group)));
        // An item need not say that it was duplicated.
        export.items().stream()
                .filter(item -> !item.meta("_icl_lang_duplicate_of").isEmpty())
                .forEach(item -> duplicate(item, number(item.meta("_icl_lang_duplicate_of"))));
    }

    /**
     * A version of a document.
     *
     * @param language in the project
     * @param mark the language in the texts of the item, if they contain several; empty otherwise
     */
    public record Version(Item item, Language language, String mark) {
        /** What tells it from all other versions in the export. */
        public String key() {
            return mark.isEmpty() ? String.valueOf(item.id()) : item.id() + "-" + mark;
        }
    }

    /** The items by the documents that they are versions of, in the order of the export. */
    public Collection<List<Version>> documents(Collection<Item> items) {
        Map<String, List<Version>> documents = new LinkedHashMap<>();
        for (Item item : items) {
            String group = groups.getOrDefault(item.id(), "item " + item.id());
            for (Version version : versions(item)) {
                List<Version> versions = documents.computeIfAbsent(group, key -> new ArrayList<>());
                boolean isTaken = versions.stream()
                        .anyMatch(other -> other.language().equals(version.language())
                                || !other.item().type().equals(version.item().type()));
                if (isTaken) {
                    documents.put("item " + item.id() + version.mark(), new ArrayList<>(List.of(version)));
                } else {
                    versions.add(version);
                }
            }
        }
        return documents.values();
    }

    /** The versions in one item: one, or several if its texts contain several languages; none in languages of the project. */
    public List<Version> versions(Item item) {
        if (!item.traits().languages().isEmpty()) {
            return item.traits().languages().stream()
                    .flatMap(mark -> find(mark).stream().map(language -> new Version(item, language, mark)))
                    .toList();
        }
        Optional<String> stated = stated(item);
        Optional<Language> language = stated.isPresent()
                ? find(stated.get())
                : Optional.of(fromAddress(item).orElseGet(() -> fromText(item)));
        return language.map(found -> List.of(new Version(item, found, ""))).orElse(List.of());
    }

    private Optional<String> stated(Item item) {
        return item.term("language")
                .map(term -> {
                    String locale = phpArray(export.description("language", term.slug()))
                            .getOrDefault("locale", "");
                    return find(term.slug()).isPresent() || locale.isEmpty() ? term.slug() : locale;
                })
                .or(() -> Optional.of(item.meta("_wpml_import_language_code")).filter(code -> !code.isEmpty()));
    }

    private Optional<Language> fromAddress(Item item) {
        Matcher query = QUERY.matcher(item.link());
        if (query.find()) {
            return find(query.group(1));
        }
        Matcher folder = FIRST_FOLDER.matcher(item.link());
        return folder.matches() ? find(folder.group(1)) : Optional.empty();
    }

    private Language fromText(Item item) {
        boolean isChinese = item.traits().han() >= CHINESE;
        return usual.isChinese() == isChinese
                ? usual
                : languages.stream()
                        .filter(language -> language.isChinese() == isChinese)
                        .findFirst()
                        .orElse(usual);
    }

    /** The language of the project that a plug-in calls {@code zh}, {@code zh-hans}, {@code zh_CN} or {@code cn}. */
    private Optional<Language> find(String name) {
        String code = name.replace('_', '-').toLowerCase(Locale.ROOT);
        String first = code.equals("cn") ? "zh" : code.split("-")[0];
        return languages.stream()
                .filter(language ->
                        language.code().equalsIgnoreCase(code) || language.tag().equalsIgnoreCase(code))
                .findFirst()
                .or(() -> languages.stream()
                        .filter(language -> language.code().equalsIgnoreCase(first)
                                || language.tag().toLowerCase(Locale.ROOT).startsWith(first + "-"))
                        .findFirst());
    }

    private Optional<String> group(Item item) {
        Optional<Item.Term> term = item.term("post_translations");
        term.ifPresent(found -> phpArray(export.description("post_translations", found.slug()))
                .values()
                .forEach(id -> groups.putIfAbsent(number(id), found.slug())));
        return term.map(Item.Term::slug)
                .or(() ->
                        Optional.of(item.meta("_wpml_import_translation_group")).filter(group -> !group.isEmpty()));
    }

    private void duplicate(Item item, long original) {
        String group = groups.computeIfAbsent(original, id -> "original " + id);
        groups.put(item.id(), group);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static final Pattern PAIR = Pattern.compile(
            "(?:s:\\d{1,9}:\"([^\"]*)\"|i:(-?\\d{1,18}));(?:s:\\d{1,9}:\"([^\"]*)\"|[idb]:(-?[\\d.]{1,18}));");

    /**
     * The single values of an array as PHP writes it, by their keys: {@code a:2:{s:2:"en";i:12;s:2:"zh";i:34;}}. None if
     * the text is no array. Nothing is made from it but texts.
     */
    private static Map<String, String> phpArray(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text.startsWith("a:")) {
            Matcher pair = PAIR.matcher(text);
            while (pair.find()) {
                values.put(
                        pair.group(1) == null ? pair.group(2) : pair.group(1),
                        pair.group(3) == null ? pair.group(4) : pair.group(3));
            }
        }
        return values;
    }
}
