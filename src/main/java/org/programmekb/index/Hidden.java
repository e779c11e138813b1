package org.programmekb.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Programme;

/**
 * Numbers of entries of which a language is not public, or none is.
 *
 * @param drafts that an author has not finished
 * @param scheduled that are published later
 * @param expired that are no longer published
 */
public record Hidden(int drafts, int scheduled, int expired) {
    /** All entries are public. */
    public static final Hidden NOTHING = new Hidden(0, 0, 0);

    /** The numbers of a site. */
    public static Hidden of(SiteIndex index) {
        return index.publication.hidden;
    }

    static Hidden of(Programme programme, SiteConfig config) {
        List<Set<String>> reasons = programme
                .entries()
                .map(entry -> reasons(entry, config))
                .filter(found -> !found.isEmpty())
                .toList();
        return new Hidden(count(reasons, "draft"), count(reasons, "scheduled"), count(reasons, "expired"));
    }

    private static Set<String> reasons(Entry entry, SiteConfig config) {
        return entry.core().versions().stream()
                .flatMap(version -> entry.core().hiddenBecause(version, config).stream())
                .collect(Collectors.toSet());
    }

    private static int count(List<Set<String>> reasons, String reason) {
        return (int) reasons.stream().filter(each -> each.contains(reason)).count();
    }

    /** The numbers that are not zero, by reason. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("draft", drafts);
        counts.put("scheduled", scheduled);
        counts.put("expired", expired);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
