package org.programmekb.markup.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.html.UsedIds;
import org.programmekb.markup.text.Places;

/** Checks the levels of headings, generates missing ids and inserts slots for ids. */
final class Headings {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Pattern NUMBER = Pattern.compile("(?:[\\dA-Z]+\\.)+\\s+(?=\\S)");

    private final Places places;
    private final Diagnostics findings;
    private final UsedIds used;

    Headings(Places places, Diagnostics findings, List<String> otherIds) {
        this.places = places;
        this.findings = findings;
        this.used = new UsedIds(otherIds);
    }

    List<BodyHeading> shape(Element body) {
        List<Element> elements = Query.byTag(body, Blocks.HEADINGS);
        for (Element element : elements) {
            if (isExplicit(element)) {
                used.add(element.attr("id"));
            }
        }
        List<BodyHeading> headings = new ArrayList<>();
        Map<String, String> renamed = new HashMap<>();
        int above = 1;
        for (Element element : elements) {
            String text = element.text().strip();
            if (text.isEmpty()) {
                element.unwrap();
                continue;
            }
            int level = level(element, text, above);
            above = level;
            boolean explicit = isExplicit(element);
            boolean isTaken = used.contains(element.attr("id"));
            String id = explicit ? element.attr("id") : used.take(slug(unnumbered(element, text)));
            if (!explicit && element.hasAttr("id") && !isTaken) {
                renamed.put("#" + element.attr("id"), "#" + id);
            }
            element.removeAttr(Ids.GENERATED);
            element.attr("id", Slot.heading(headings.size()));
            headings.add(new BodyHeading(level, text, id, explicit, places.of(element)));
        }
        if (!renamed.isEmpty()) {
            Query.select(body, "a[href^=#]")
                    .forEach(link -> link.attr("href", renamed.getOrDefault(link.attr("href"), link.attr("href"))));
        }
        return headings;
    }

    private int level(Element element, String text, int above) {
        int level = element.normalName().charAt(1) - '0';
        int right = level == 1 ? 2 : Math.min(level, above + 1);
        if (level != right) {
            findings.report(
                    Code.HEADING_LEVEL,
                    places.of(element),
                    level == 1
                            ? Message.of("heading-level.title", text)
                            : Message.of("heading-level.skipped", text, level, above, right));
            element.tagName("h" + right);
        }
        return right;
    }

    /** The text without a number that an engine counted, so that ids stay when headings are numbered or moved. */
    private static String unnumbered(Element element, String text) {
        return element.attr(Ids.GENERATED).equals(Ids.NUMBERED)
                ? NUMBER.matcher(text).replaceFirst("")
                : text;
    }

    private static boolean isExplicit(Element heading) {
        return heading.hasAttr("id") && !heading.hasAttr(Ids.GENERATED);
    }

    /** The id for a text: Latin letters in lower-case ASCII, other letters and digits, hyphens for the rest. */
    private static String slug(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
        StringBuilder slug = new StringBuilder();
        boolean separated = false;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int point = folded.codePointAt(i);
            if (isLetterOrNumber(point)) {
                slug.append(separated && slug.length() > 0 ? "-" : "").appendCodePoint(point);
                separated = false;
            } else if (point != '\'' && point != '’') {
                separated = true;
            }
        }
        return slug.isEmpty() ? "section" : slug.toString();
    }

    private static boolean isLetterOrNumber(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
