package org.programmekb.jbake;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** The programme's own part of a build; JBake's part follows it. */
@FunctionalInterface
public interface ProgrammePipeline {
    /**
     * Renders the programme's pages.
     *
     * @param extensions the extensions that JBake found on the class path
     * @throws IOException if a file cannot be read or written
     */
    Outcome render(JBakeExtensions extensions) throws IOException;

    /**
     * The result that JBake's part needs.
     *
     * @param sources the sources from which JBake reads its own documents
     * @param data YAML files for JBake's templates
     * @param isTaken whether the programme has made a file with this path below the root of the site
     * @param links resolves what documents of JBake's types link to in the programme
     */
    record Outcome(SourceTree sources, List<SourceFile> data, Predicate<String> isTaken, Links links) {}

    /** Resolves the links from documents of JBake's types to sources of the programme. */
    @FunctionalInterface
    interface Links {
        /** The HTML of a document, with the addresses of pages in place of those of sources. */
        String resolve(SourceFile document, String html);
    }
}
