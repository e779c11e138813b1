package org.programmekb.markup.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.text.Places;

/** Checks the levels of headings, generates missing ids and inserts slots for ids. */
final class Headings {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** Chinese punctuation that separates words. */
    private static final String SEPARATING = "，。、：；？！（）《》“”";

    private static final String EMPTY = "section";

    private final Places places;
    private final Diagnostics findings;
    private final Set<String> used;

    Headings(Places places, Diagnostics findings, List<String> otherIds) {
        this.places = places;
        this.findings = findings;
        this.used = new HashSet<>(otherIds);
    }

    List<Heading> shape(Element body) {
        List<Element> elements = Query.byTag(body, Blocks.HEADINGS);
        for (Element element : elements) {
            if (isExplicit(element)) {
                used.add(element.attr("id"));
            }
        }
        List<Heading> headings = new ArrayList<>();
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
            String id = explicit ? element.attr("id") : Ids.unique(slug(text), used);
            used.add(id);
            if (!explicit && element.hasAttr("id")) {
                renamed.put("#" + element.attr("id"), "#" + id);
            }
            element.removeAttr(Ids.GENERATED);
            element.attr("id", Slot.heading(headings.size()));
            headings.add(new Heading(level, text, id, explicit, places.of(element)));
        }
        if (!renamed.isEmpty()) {
            Query.select(body, "a[href^=#]")
                    .forEach(link -> link.attr("href", renamed.getOrDefault(link.attr("href"), link.attr("href"))));
        }
        return headings;
    }

    private int level(Element element, String text, int above) {
        int level = element.normalName().charAt(1) - '0';
        if (level == 1) {
            findings.report(
                    Code.HEADING_LEVEL,
                    places.of(element),
                    "`" + text + "` has level 1, which is reserved for the title; it is changed to level 2");
            element.tagName("h2");
            return 2;
        }
        if (level > above + 1) {
            findings.report(
                    Code.HEADING_LEVEL,
                    places.of(element),
                    "`" + text + "` has level " + level + " but follows level " + above + "; it is changed to level "
                            + (above + 1));
            element.tagName("h" + (above + 1));
            return above + 1;
        }
        return level;
    }

    private static boolean isExplicit(Element heading) {
        return heading.hasAttr("id") && !heading.hasAttr(Ids.GENERATED);
    }

    /** The id for a text: Latin letters in lower-case ASCII, other letters and digits, hyphens for the rest. */
    static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= '\u4E00' && c <= '\u9FEF') {
                slug.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                slug.append((char) (c + 32));
            } else if (c >= '\u0080' && SEPARATING.indexOf(c) < 0) {
                return anySlug(text);
            } else if (c != '\'' && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length() > 0 && slug.charAt(slug.length() - 1) == '-' ? slug.length() - 1 : slug.length();
        return end == 0 ? EMPTY : slug.substring(0, end);
    }

    /** The general form of {@link #slug}, for letters that need Unicode normalisation or have an accent. */
    static String anySlug(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
        String words = APOSTROPHES.matcher(folded).replaceAll("");
        String slug = EDGES.matcher(SEPARATORS.matcher(words).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? EMPTY : slug;
    }
}
