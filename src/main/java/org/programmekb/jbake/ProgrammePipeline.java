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
     * @param markup parses documents of JBake's types in the programme's markup languages
     */
    record Outcome(SourceTree sources, List<SourceFile> data, Predicate<String> isTaken, MarkupParser markup) {}
}
