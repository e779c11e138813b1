package org.programmekb.serve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.source.Changes;

/** What is known of the sources after a build that looked only at those that were edited. */
public final class Findings {
    private Findings() {}

    /** Findings about files that did not change are still true. */
    public static List<Diagnostic> after(
            List<Diagnostic> before, Changes since, SiteConfig.Folders folders, List<Diagnostic> found) {
        Set<String> edited = since instanceof Changes.Known known
                ? known.paths().keySet().stream()
                        .map(file ->
                                SiteConfig.Folders.slashes(folders.project().relativize(file)))
                        .collect(Collectors.toSet())
                : Set.of();
        return Stream.concat(
                        before.stream()
                                .filter(finding ->
                                        !edited.contains(finding.location().path())),
                        found.stream())
                .distinct()
                .toList();
    }
}
