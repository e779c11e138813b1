package org.programmekb.spec;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which words of a page are not on the sheets that were printed of it. */
final class PaperWords {
    /** What leads elsewhere or works on a screen only, what nobody sees there, and what only telephones show. */
    private static final String NOT_PRINTED =
            ".breadcrumb, .contents, .dates, .more, .cite, .page-foot, .visually-hidden, svg title, svg desc,"
                    + " details:not(.more-moments) > :not(summary), .flag text, .wrapped, .more-moments .track-name > :not(.track-title), .phone-only, .repeated, .choose,"
                    + " .other-dates, .comparison:not(:last-child), .pairs-title, .pairs, .cell-label";

    /** A word; of Chinese, where lines end between any two, a character. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private PaperWords() {}

    /** The words that are less often on paper than on the page. */
    static String missing(Document page, String paper) {
        Element main = page.expectFirst("main").clone();
        main.select(NOT_PRINTED).remove();
        main.select("svg text").forEach(text -> text.appendText(" "));
        String printed = Normalizer.normalize(paper, Normalizer.Form.NFKC).replaceAll("[\\s\\u00ad\\u2060]+", "");
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (MatchResult word : WORD.matcher(Normalizer.normalize(main.text(), Normalizer.Form.NFKC))
                .results()
                .toList()) {
            wanted.merge(word.group(), 1, Integer::sum);
        }
        List<String> missing = new ArrayList<>();
        wanted.forEach((word, count) -> {
            int found = count(printed, word);
            if (found < count) {
                missing.add(word + " " + found + "/" + count);
            }
        });
        return String.join(", ", missing);
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
