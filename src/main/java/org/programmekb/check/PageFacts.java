package org.programmekb.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the check needs to know of a page.
 *
 * @param path of its file below the root of the site, for instance {@code en/index.html}
 * @param lang the language of the root element
 * @param canonical addresses of canonical links; one in a sound page
 * @param alternates the language versions that it names
 * @param ids ids and anchor names, each once
 * @param repeatedIds ids that stand in it more than once
 * @param references what it links to and loads, each once
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

    /** Reads the facts of a page from its file. */
    public static PageFacts of(String path, byte[] html) {
        return PageReader.read(path, html);
    }

    /** A language version of a page: the value of {@code hreflang} and the address. */
    public record Alternate(String language, String address) {}

    /** An address in a page, as written. */
    public record Reference(Kind kind, String address) {
        // Every address of every page is looked up, and the generated methods are slow without the optimising compiler.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference reference && kind == reference.kind && address.equals(reference.address);
        }

        @Override
        public int hashCode() {
            return address.hashCode();
        }

        /** Whether a reader follows the address, or the page is incomplete without it. */
        public enum Kind {
            LINK,
            ASSET
        }
    }
}
