package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds footnotes: those of WordPress, those of plug-ins, and those of texts pasted from a word processor. */
final class FootnoteFinder {
    private static final Pattern BACK = Pattern.compile("^[\\[(]?\\d{1,3}[\\])]?[.:]?\\s*|\\s*[↩↑^]\\uFE0E?\\s*$");

    private final Element body;
    private final Map<String, Element> known;
    private final List<Element> notes = new ArrayList<>();

    private FootnoteFinder(Element body, Map<String, Element> known) {
        this.body = body;
        this.known = known;
    }

    /** Takes the footnotes out of a body, where marks remain, and returns their texts in the order of the marks. */
    static List<Element> take(Element body, String stored) {
        FootnoteFinder footnotes = new FootnoteFinder(body, stored(stored));
        footnotes.marks();
        return footnotes.notes;
    }

    private void marks() {
        for (Element mark : List.copyOf(body.select("sup[data-fn], kb-footnote, a[href^=#]"))) {
            if (mark.normalName().equals("kb-footnote")) {
                note(mark, mark.clone());
            } else if (mark.hasAttr("data-fn")) {
                Element text = known.get(mark.attr("data-fn"));
                if (text != null) {
                    note(mark, text);
                }
            } else if (mark.text().matches("[\\[(]?\\d{1,3}[\\])]?")) {
                local(mark);
            }
        }
    }

    /** A link to a paragraph that links back to it. */
    private void local(Element mark) {
        Element target = anchor(mark.attr("href").substring(1));
        String own = anchorOf(mark);
        if (target == null || own.isEmpty()) {
            return;
        }
        Element text = target.closest("li, p, div");
        if (text == null || text.equals(body) || text.equals(mark.closest("li, p, div"))) {
            return;
        }
        List<Element> back = text.select("a[href]").stream()
                .filter(link -> link.attr("href").equals("#" + own))
                .toList();
        if (!back.isEmpty()) {
            back.forEach(Element::remove);
            Element whole = text.clone();
            text.remove();
            Element place = mark.parent() != null && mark.parent().normalName().equals("sup") ? mark.parent() : mark;
            note(place, whole);
        }
    }

    private static String anchorOf(Element mark) {
        Element parent = mark.parent();
        for (String name : new String[] {
            mark.id(), mark.attr("name"), parent == null ? "" : parent.id(), parent == null ? "" : parent.attr("name")
        }) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private @Nullable Element anchor(String name) {
        return name.isEmpty()
                ? null
                : body.select("[id], a[name]").stream()
                        .filter(element -> element.id().equals(name)
                                || element.attr("name").equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private void note(Element place, Element text) {
        notes.add(text);
        place.replaceWith(new Element("kb-note").attr("number", String.valueOf(notes.size())));
        if (!text.text().isBlank() && text.childNodeSize() > 0 && text.childNode(0) instanceof TextNode first) {
            Matcher back = BACK.matcher(first.getWholeText());
            first.text(back.replaceAll(""));
        }
    }

    private static Map<String, Element> stored(String json) {
        Map<String, Element> notes = new LinkedHashMap<>();
        if (json.isEmpty()) {
            return notes;
        }
        try {
            if (new JSONParser().parse(json) instanceof JSONArray list) {
                for (Object each : list) {
                    if (each instanceof JSONObject note) {
                        notes.put(
                                String.valueOf(note.get("id")),
                                Jsoup.parseBodyFragment(String.valueOf(note.get("content")))
                                        .body());
                    }
                }
            }
        } catch (ParseException e) {
            // Without them, the marks stay what they are.
            notes.clear();
        }
        return notes;
    }
}
