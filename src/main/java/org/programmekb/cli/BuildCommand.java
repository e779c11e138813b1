package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Staging;
import org.programmekb.timing.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb build}: bakes the site. */
@Command(name = "build", description = "Bakes the site. With errors in content or templates nothing is published.")
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // The library finds it.
    private final ProcessOption process = new ProcessOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the site goes. By default the folder output in the project.")
    private @Nullable Path output;

    @Option(names = "--timings", description = "Prints where the time went.")
    private boolean showsTimings;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Timings timings = new Timings();
        timings.begin("reading the configuration");
        LoadedConfig loaded = SiteConfigLoader.load(options.invocation(Optional.ofNullable(output)));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            console.mistakes(invalid.mistakes());
            return ExitStatus.USAGE;
        }
        LoadedConfig.Valid valid = (LoadedConfig.Valid) loaded;
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        timings.begin("opening the output");
        try (Staging staging = Staging.open(valid.site().folders())) {
            Bakery.Summary summary = Baking.bake(valid, diagnostics, staging, console, timings);
            console.findings(diagnostics.of(Severity.ERROR));
            noteWarnings(summary.warnings());
            if (diagnostics.hasErrors()) {
                console.note(
                        Console.count(diagnostics.of(Severity.ERROR).size(), "error") + ": nothing was published.");
                return ExitStatus.ERRORS;
            }
            console.cancellation().check();
            PublishedSite site = staging.publish();
            timings.begin("recording");
            summary.memory().keep(site.identity());
            if (showsTimings) {
                timings.report().forEach(console::note);
            }
            console.result(String.format(
                    Locale.ROOT,
                    "Built %s: %s, %s, %s (%d written) in %.1f s",
                    site.output(),
                    Console.count(summary.documents(), "document"),
                    Console.count(summary.pages(), "page"),
                    Console.count(site.files(), "file"),
                    site.written(),
                    (System.nanoTime() - start) / 1e9));
            return ExitStatus.DONE;
        }
    }

    private void noteWarnings(int warnings) {
        if (warnings > 0) {
            console.note(Console.count(warnings, "warning") + " (`kb check` lists them)");
        }
    }
}
