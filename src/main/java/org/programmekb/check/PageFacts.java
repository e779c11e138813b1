package org.programmekb.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a page that the check needs.
 *
 * @param path of its file below the root of the site, for instance {@code en/index.html}
 * @param lang the language of the root element
 * @param canonical addresses of canonical links; a correct page has one
 * @param alternates the language versions that the page declares
 * @param ids ids and anchor names, each once
 * @param repeatedIds ids that occur more than once
 * @param references the addresses that the page links to or loads, each once
 */
public record PageFacts(
        String path,
        Optional<String> lang,
        List<String> canonical,
        List<Alternate> alternates,
        List<String> ids,
        List<String> repeatedIds,
        List<Reference> references) {
    public PageFacts {
        canonical = List.copyOf(canonical);
        alternates = List.copyOf(alternates);
        ids = List.copyOf(ids);
        repeatedIds = List.copyOf(repeatedIds);
        references = List.copyOf(references);
    }

    /** Extracts the facts of a page from its file. */
    public static PageFacts of(String path, byte[] html) {
        FactCollector scanned = new PageScanner(html).scan();
        return (scanned == null ? FactCollector.parse(html) : scanned).facts(path);
    }

    /** A language version of a page: the value of {@code hreflang} and the address. */
    public record Alternate(String language, String address) {}

    /** An address in a page, exactly as written. */
    public record Reference(Kind kind, String address) {
        // Written by hand: every address of every page is looked up, and the generated methods are slow until the JIT
        // compiles them.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference reference && kind == reference.kind && address.equals(reference.address);
        }

        @Override
        public int hashCode() {
            return address.hashCode();
        }

        /** Whether the address is a link that a reader follows, or a resource that the page needs. */
        public enum Kind {
            LINK,
            ASSET
        }
    }
}
