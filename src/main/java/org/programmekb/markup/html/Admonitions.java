package org.programmekb.markup.html;

import org.jsoup.nodes.Element;

/** The common form of admonitions in all markup languages. */
public final class Admonitions {
    /** The class of an admonition's title; an empty title is replaced by the interface text of its kind. */
    public static final String TITLE = "admonition-title";

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

    /** Adds slots for titles in the language of the page to admonitions without a title. */
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

    /** Replaces {@code <aside>}, which would be a landmark of the page, by {@code <div role="note">}. */
    public static void settle(Element body) {
        Query.select(body, "aside").forEach(note -> note.tagName("div").attr("role", "note"));
    }
}
