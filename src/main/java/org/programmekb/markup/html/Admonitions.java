package org.programmekb.markup.html;

import java.util.Map;
import org.jsoup.nodes.Element;

/** The common form of admonitions in all markup languages. */
public final class Admonitions {
    /** The class of an admonition's title; it begins with the interface text of its kind. */
    public static final String TITLE = "admonition-title";

    /** How authors write the kinds in Chinese. */
    private static final Map<String, String> CHINESE =
            Map.of("note", "说明", "tip", "提示", "important", "重要", "warning", "警告", "caution", "注意");

    private Admonitions() {}

    /** The supported kind that is closest to the author's. */
    public static String kind(String word) {
        return switch (word) {
            case "tip", "hint", "success", "check", "done", "example" -> "tip";
            case "important", "attention" -> "important";
            case "warning", "danger", "error", "fail", "failure", "bug" -> "warning";
            case "caution" -> "caution";
            default -> "note";
        };
    }

    /** Adds a slot for the kind, in the language of the page; without it, only a colour would tell the kind. */
    public static void label(Element body) {
        for (Element title : Query.select(body, "aside.admonition > p." + TITLE)) {
            String kind = title.parent() == null
                    ? "note"
                    : title.parent().classNames().stream()
                            .filter(name -> kind(name).equals(name))
                            .findFirst()
                            .orElse("note");
            if (title.text().isBlank()) {
                title.text(Slot.message("admonition." + kind));
            } else if (!isKind(title.text().strip(), kind)) {
                title.prependText(" ")
                        .prependElement("span")
                        .addClass("admonition-kind")
                        .text(Slot.message("admonition." + kind));
            }
        }
    }

    /** Whether a title only says the kind, in either language of the markup. */
    private static boolean isKind(String title, String kind) {
        return title.equalsIgnoreCase(kind) || title.equals(CHINESE.get(kind));
    }

    /** Replaces {@code <aside>}, which would be a landmark of the page, by {@code <div role="note">}. */
    public static void settle(Element body) {
        Query.select(body, "aside").forEach(note -> note.tagName("div").attr("role", "note"));
    }
}
