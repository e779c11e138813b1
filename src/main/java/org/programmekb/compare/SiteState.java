package org.programmekb.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Severity;

/**
 * What a site consists of.
 *
 * @param languages its languages, code to name, in their order
 * @param pages its pages by file
 * @param redirects its former addresses: file to the file of the page that it leads to
 * @param sizes the size of every file in bytes
 * @param authored the files that are made from a file of an author: pictures, attachments
 * @param shared a hash of each file that many pages are made from, by its path in the project
 * @param findings the findings about it
 * @param translations the states of translations, by the code of the language
 */
public record SiteState(
        Map<String, String> languages,
        Map<String, PageState> pages,
        Map<String, String> redirects,
        Map<String, Long> sizes,
        Set<String> authored,
        Map<String, Long> shared,
        List<Diagnostic> findings,
        Map<String, TranslationCounts> translations) {
    /** The state before there was a site. */
    public static final SiteState NONE =
            new SiteState(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), List.of(), Map.of());

    public SiteState {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
        redirects = Map.copyOf(redirects);
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        authored = Set.copyOf(authored);
        shared = Map.copyOf(shared);
        findings = List.copyOf(findings);
        translations = Map.copyOf(translations);
    }

    /** Number of errors. */
    public long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    long bytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
