package org.programmekb.imports.wordpress.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.index.Addresses;

/** Collects what belongs to an item while it is read. */
final class ItemBuilder {
    private static final String TEXT = "content:encoded";
    private static final long UNNUMBERED = 1_000_000_000_000L;
    private static final String NO_DATE = "0000-00-00 00:00:00";
    private static final Pattern UPLOADS = Pattern.compile(
            "/uploads/((?:[^\\s\"'<>()\\\\?#]|\\([^\\s\"'<>()\\\\?#]*\\)){1,300}?\\.(?:jpe?g|png|gif|webp|avif|svg))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("<(pre|code)\\b.*?</\\1>|\\[(code|sourcecode)\\b.*?\\[/\\2]", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("-\\d+x\\d+(?=\\.\\w+$)");

    /** Other values belong to plug-ins; some are as long as texts. */
    private static final Set<String> META = Set.of(
            "_thumbnail_id",
            "_wp_attachment_image_alt",
            "_wp_attached_file",
            "_wp_old_slug",
            "_wpml_import_language_code",
            "_wpml_import_translation_group",
            "_icl_lang_duplicate_of",
            "footnotes");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final List<Item.Term> terms = new ArrayList<>();
    private int comments;

    void field(String name, String value) {
        fields.putIfAbsent(name, value);
    }

    void term(String taxonomy, String slug, String name) {
        terms.add(new Item.Term(taxonomy, slug, name));
    }

    void meta(Map<String, String> entry) {
        String key = entry.getOrDefault("wp:meta_key", "");
        if (META.contains(key)) {
            // Former addresses are the only ones that can be several.
            meta.merge(key, entry.getOrDefault("wp:meta_value", "").strip(), (first, next) -> first + "\n" + next);
        }
    }

    void comment(Map<String, String> comment) {
        boolean isShown =
                comment.getOrDefault("wp:comment_approved", "").strip().equals("1");
        boolean isNotice = comment.getOrDefault("wp:comment_type", "").contains("back");
        comments += isShown && !isNotice ? 1 : 0;
    }

    String text() {
        return fields.getOrDefault(TEXT, "");
    }

    /**
     * The item.
     *
     * @param taken the numbers of the items before it; its own is added
     */
    Item build(Set<Long> taken) {
        return new Item(
                id(taken),
                stripped("wp:post_type"),
                stripped("wp:status"),
                !stripped("wp:post_password").isEmpty(),
                stripped("title"),
                stripped("excerpt:encoded"),
                stripped("link"),
                stripped("guid"),
                Addresses.decoded(stripped("wp:post_name")),
                date(),
                number("wp:post_parent"),
                stripped("wp:attachment_url"),
                terms,
                meta,
                comments,
                new Item.Traits(
                        List.copyOf(LanguageMarks.languages(List.of(stripped("title"), text()))),
                        pictures(),
                        han(),
                        text().getBytes(StandardCharsets.UTF_8).length));
    }

    /** Files that other programs write may have no numbers, or the same several times. */
    private long id(Set<Long> taken) {
        // The numbers of uploaded files are looked up separately.
        int sign = stripped("wp:post_type").equals("attachment") ? -1 : 1;
        long id = number("wp:post_id");
        if (id == 0 || taken.contains(sign * id)) {
            String address = stripped("guid") + " " + stripped("link") + " " + stripped("title");
            id = UNNUMBERED + Math.floorMod(address.hashCode(), UNNUMBERED);
        }
        while (!taken.add(sign * id)) {
            id++;
        }
        return id;
    }

    private String date() {
        for (String field : List.of("wp:post_date", "wp:post_date_gmt", "wp:post_modified")) {
            String date = stripped(field);
            if (!date.isEmpty() && !date.equals(NO_DATE)) {
                return date;
            }
        }
        return "";
    }

    private List<String> pictures() {
        Set<String> pictures = new LinkedHashSet<>();
        Matcher path = UPLOADS.matcher(text());
        while (path.find()) {
            pictures.add(SIZE.matcher(path.group(1)).replaceFirst(""));
        }
        return List.copyOf(pictures);
    }

    private double han() {
        String text = stripped("title") + CODE.matcher(text()).replaceAll("").replaceAll("<[^>]*>|https?://\\S+", "");
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return letters == 0 ? 0 : (double) han / letters;
    }

    private String stripped(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private long number(String field) {
        String number = stripped(field);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }
}
