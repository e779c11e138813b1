package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.Bakery;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;

/**
 * How a build ended, as far as whoever made it can tell.
 *
 * @param status the exit status
 * @param errors all of them
 * @param warnings how many
 * @param findings all of them; empty if only errors were told
 * @param notes why it took another way than it might have
 * @param files that are published afterwards
 */
record Outcome(
        int status,
        List<String> errors,
        int warnings,
        Optional<List<String>> findings,
        List<String> notes,
        Map<String, byte[]> files) {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String ERROR = ": error[";
    private static final String WARNINGS = " (`kb check` lists them)";
    private static final String HIDDEN = "Not published: ";
    /** What follows the notes among the timings of a build. */
    private static final String STAGES = "Time of each stage:";

    private static final String SEARCH = "search/";

    /** As a command told it. */
    static Outcome of(Result result) {
        List<String> lines = result.err().lines().toList();
        int warnings = lines.stream()
                .filter(line -> line.endsWith(WARNINGS))
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .sum();
        return new Outcome(
                result.status(),
                lines.stream().filter(line -> line.contains(ERROR)).toList(),
                warnings,
                Optional.empty(),
                lines.contains(STAGES) ? notes(lines) : List.of(),
                result.files());
    }

    /** As a bake found it; {@code warnings} are counted even where they are not listed because nothing has changed. */
    static Outcome of(Diagnostics found, int warnings, Timings timings, Map<String, byte[]> files) {
        boolean isListed = found.of(Severity.WARNING).size() == warnings;
        return new Outcome(
                found.hasErrors() ? 1 : 0,
                texts(found.of(Severity.ERROR)),
                warnings,
                isListed ? Optional.of(texts(found.all())) : Optional.empty(),
                notes(texts(timings.report())),
                files);
    }

    /** The same without the index of the search, which is left to a later build. */
    Outcome withoutSearch() {
        return new Outcome(status, errors, warnings, findings, notes, withoutSearch(files));
    }

    private static List<String> texts(List<?> findings) {
        return findings.stream().map(String::valueOf).toList();
    }

    private static List<String> notes(List<String> report) {
        return report.stream()
                .takeWhile(line -> !line.equals(STAGES))
                .filter(line -> !line.contains(ERROR) && !line.endsWith(WARNINGS) && !line.startsWith(HIDDEN))
                .toList();
    }

    /** A build within this virtual machine that keeps what the one before made. */
    static Outcome ofBuild(Project project) throws IOException {
        return ofBuild(HOME, project, Optional.empty(), CacheUse.READ_AND_WRITE);
    }

    /** A build into another folder that keeps nothing. */
    static Outcome ofBuildFromNothing(Project project, Path output) throws IOException {
        return ofBuild(HOME, project, Optional.of(output), CacheUse.NONE);
    }

    /** A build with what another project lends. */
    static Outcome ofBuild(Path home, Project project, Optional<Path> output, CacheUse cache) throws IOException {
        LoadedConfig.Valid config = (LoadedConfig.Valid) ProjectLoader.load(new Invocation(
                home,
                Optional.of(project.folder()),
                output,
                Optional.empty(),
                false,
                cache,
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())),
                Clock.systemUTC()));
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        Timings timings = new Timings();
        Bakery.Summary summary;
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            summary = new Bakery(config, diagnostics, staging, Progress.SILENT, timings).bake();
            if (!diagnostics.hasErrors()) {
                summary.memory().keep(staging.publish().identity()).save();
            }
        }
        return of(
                diagnostics,
                summary.warnings(),
                timings,
                new Tree(config.site().folders().output()).files());
    }

    private static Map<String, byte[]> withoutSearch(Map<String, byte[]> files) {
        Map<String, byte[]> others = new TreeMap<>(files);
        others.keySet().removeIf(path -> path.startsWith(SEARCH));
        return others;
    }

    /** Asserts that a build from nothing ends likewise; {@code what} says after which edit. */
    void assertLike(Outcome whole, String what) {
        assertThat(errors).as(what).isEqualTo(whole.errors);
        findings.ifPresent(found -> assertThat(found).as(what).isEqualTo(whole.findings.orElse(found)));
        assertThat(warnings).as(what).isEqualTo(whole.warnings);
        assertThat(status).as(what).isEqualTo(whole.status);
        if (status == 0) {
            boolean hasSearch = files.keySet().stream().anyMatch(path -> path.startsWith(SEARCH));
            assertSame(files, hasSearch ? whole.files : withoutSearch(whole.files), what);
        }
    }

    /** Asserts that two sites have the same files. */
    static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected, String what) {
        assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(new String(actual.get(path), StandardCharsets.UTF_8))
                .as("%s: %s", what, path)
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }
}
