package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.programmekb.Bakery;
import org.programmekb.Bakery.Outlook;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.publish.DryRun;
import org.programmekb.publish.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Bakes as a build would that knows nothing yet, publishes nothing and keeps nothing: the resident program's training. */
@Command(
        name = PractiseCommand.NAME,
        hidden = true,
        description = "Bakes from nothing and forgets it; so the resident program is trained.")
final class PractiseCommand implements Callable<Integer> {
    static final String NAME = "practise";

    /** So the site is called that is never published. */
    private static final String SITE = "practice";

    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    /** What other commands are told beside: where the site goes, how findings are printed. */
    @Unmatched
    @SuppressWarnings("UnusedVariable") // The library fills it.
    private final List<String> others = new ArrayList<>();

    PractiseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(options.invocation(Optional.empty()));
        if (!(loaded instanceof LoadedConfig.Valid valid)) {
            return ExitStatus.USAGE;
        }
        Path cache = Files.createTempDirectory("kb-practice");
        try (DryRun rehearsal = new DryRun()) {
            Diagnostics diagnostics = new Diagnostics(valid.site().severities());
            Bakery.Summary summary =
                    Baking.bake(valid.withCache(cache), diagnostics, rehearsal, console, new Timings(), Outlook.HELD);
            if (diagnostics.hasErrors()) {
                return ExitStatus.ERRORS;
            }
            console.cancellation().check();
            summary.memory().keep(SITE);
            return ExitStatus.DONE;
        } finally {
            FolderTree.delete(cache);
        }
    }
}
