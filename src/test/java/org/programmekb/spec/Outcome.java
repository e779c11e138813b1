package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.Bakery;
import org.programmekb.Bakery.Outlook;
import org.programmekb.Progress;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.publish.Staging;
import org.programmekb.timing.Timings;

/**
 * How a build ended, as far as whoever made it can tell.
 *
 * @param status the exit status
 * @param errors all of them
 * @param warnings how many; empty if nobody counted
 * @param findings all of them; empty if only errors were told
 * @param files that are published afterwards
 */
record Outcome(
        int status,
        List<String> errors,
        Optional<Integer> warnings,
        Optional<List<String>> findings,
        Map<String, byte[]> files) {
    private static final String ERROR = ": error[";

    /** As a command told it. */
    static Outcome of(Result result) {
        List<String> lines = result.err().lines().toList();
        return new Outcome(
                result.status(),
                lines.stream().filter(line -> line.contains(ERROR)).toList(),
                lines.stream()
                        .filter(line -> line.contains(" (`kb check` lists them)"))
                        .findFirst()
                        .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
                        .or(() -> Optional.of(0)),
                Optional.empty(),
                result.files());
    }

    /** A build within this virtual machine that keeps what the one before made. */
    static Outcome ofBuild(Project project) throws IOException {
        return bake(project, Optional.empty(), CacheUse.READ_AND_WRITE);
    }

    /** A build into another folder that keeps nothing. */
    static Outcome ofBuildFromNothing(Project project, Path output) throws IOException {
        return bake(project, Optional.of(output), CacheUse.NONE);
    }

    private static Outcome bake(Project project, Optional<Path> output, CacheUse cache) throws IOException {
        LoadedConfig.Valid config = (LoadedConfig.Valid) SiteConfigLoader.load(new Invocation(
                Path.of("").toAbsolutePath(),
                Optional.of(project.folder()),
                output,
                Optional.empty(),
                false,
                cache,
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())),
                Clock.systemUTC()));
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        try (Staging staging = Staging.open(config.site().folders())) {
            Bakery.Summary summary =
                    new Bakery(config, diagnostics, staging, Progress.SILENT, new Timings()).bake(Outlook.NONE);
            if (!diagnostics.hasErrors()) {
                summary.memory().keep(staging.publish().identity());
            }
            // Where nothing has changed, warnings are only counted.
            boolean isListed = !diagnostics.all().isEmpty() || summary.warnings() == 0;
            return of(diagnostics, summary.warnings(), isListed, config.site().folders().output());
        }
    }

    private static Outcome of(Diagnostics diagnostics, int warnings, boolean isListed, Path output) throws IOException {
        return new Outcome(
                diagnostics.hasErrors() ? 1 : 0,
                texts(diagnostics.of(Severity.ERROR)),
                Optional.of(warnings),
                isListed ? Optional.of(texts(diagnostics.all())) : Optional.empty(),
                new Tree(output).files());
    }

    private static List<String> texts(List<?> findings) {
        return findings.stream().map(String::valueOf).toList();
    }
}
