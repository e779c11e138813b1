package org.programmekb.markup.html;

import org.jsoup.nodes.Element;

/** The one form of admonitions that both markups share. */
public final class Admonitions {
    /** The class of an admonition's title; an empty title becomes the interface text of its kind. */
    public static final String TITLE = "admonition-title";

    private Admonitions() {}

    /** The kind that is nearest to what the author wrote. */
    public static String kind(String word) {
        return switch (word) {
            case "tip", "hint", "success", "check", "done", "example" -> "tip";
            case "important", "attention" -> "important";
            case "warning", "danger", "error", "fail", "failure", "bug" -> "warning";
            case "caution" -> "caution";
            default -> "note";
        };
    }

    /** Titles admonitions without a title of their own in the language of the page. */
    public static void label(Element body) {
        for (Element title : Query.select(body, "aside.admonition > p." + TITLE)) {
            if (title.text().isBlank() && title.parent() != null) {
                String kind = title.parent().classNames().stream()
                        .filter(name -> kind(name).equals(name))
                        .findFirst()
                        .orElse("note");
                title.text(Slot.message("admonition." + kind));
            }
        }
    }

    /** Notes within a text are no landmarks of the page, which an {@code <aside>} would be. */
    public static void settle(Element body) {
        Query.select(body, "aside").forEach(note -> note.tagName("div").attr("role", "note"));
    }
}
