package org.programmekb.jbake;

import java.io.IOException;
import java.util.function.Predicate;
import org.programmekb.source.SourceTree;

/** The programme's own part of a bake, which JBake's part follows. */
@FunctionalInterface
public interface ProgrammePipeline {
    /**
     * Renders the programme's pages.
     *
     * @param extensions what JBake found on the class path
     * @throws IOException if a file cannot be read or written
     */
    Outcome render(JBakeExtensions extensions) throws IOException;

    /**
     * What JBake's part needs to know of the programme's.
     *
     * @param sources of which JBake reads the foreign documents
     * @param isTaken whether the programme has a file with this path below the root of the site
     * @param markup parses documents of JBake's types in the programme's markup languages
     */
    record Outcome(SourceTree sources, Predicate<String> isTaken, MarkupParser markup) {}
}
