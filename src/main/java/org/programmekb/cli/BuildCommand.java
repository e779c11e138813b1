package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.Bakery;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProgressLine;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Timings;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.paper.Paper;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Staging;
import org.programmekb.source.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb build}: builds the site. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
    private final Console console;
    private final Optional<HeldSite> held;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--pdf")
    private boolean pdf;

    @Option(names = "--epub")
    private boolean epub;

    /** The launcher has already chosen the process. */
    @Option(names = "--no-daemon")
    void ownProcess(boolean isOwn) {}

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private @Nullable Path output;

    @Mixin
    private final ManifestOption manifestOption = new ManifestOption();

    @Option(names = "--drafts")
    private boolean drafts;

    @Option(names = "--timings")
    private boolean showsTimings;

    private Optional<Path> manifest = Optional.empty();

    /** Updates the site in memory after an edit, if this process has one. */
    BuildCommand(Console console, Optional<HeldSite> held) {
        this.console = console;
        this.held = held;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Timings timings = new Timings();
        timings.begin(Message.of("stage.reading-configuration"));
        LoadedConfig.Valid valid = options.load(site, Optional.ofNullable(output), drafts);
        manifest = manifestOption.file(
                options.caller().folder(), valid.site().folders().output());
        Optional<Path> browser = pdf ? Paper.findBrowser(options.caller().environment()) : Optional.empty();
        if (pdf && browser.isEmpty()) {
            throw new UsageException(Message.of("paper.no-browser"));
        }
        if (pdf || epub) {
            ProjectOptions.requireProgramme(valid.site());
        }
        return bake(valid, new Paper(browser, epub), timings, start);
    }

    private int bake(LoadedConfig.Valid valid, Paper paper, Timings timings, long start) throws IOException {
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        timings.begin(Message.of("stage.opening-output"));
        try (Staging staging = Staging.open(valid.site().folders(), console.waiting())) {
            // What is printed is made from the site in memory.
            Optional<HeldSite> last = paper.isWanted() ? Optional.of(new HeldSite(Extent.PAGES)) : held;
            Bakery.Summary summary = console.bake(valid, diagnostics, staging, timings, last, new Changes.Unknown());
            console.findings(diagnostics.of(Severity.ERROR));
            noteWarnings(summary.warnings());
            if (diagnostics.hasErrors()) {
                console.note(Message.of(
                        "build.nothing",
                        Console.count("error", diagnostics.of(Severity.ERROR).size())));
                return ExitStatus.ERRORS;
            }
            console.cancellation().check();
            addPaper(paper, valid, summary, staging, timings);
            PublishedSite published = staging.publish();
            timings.begin(Message.of("stage.saving-record"));
            // Pages that got links to files of paper are not what the next build would make of the same sources.
            if (!paper.isWanted()) {
                summary.memory().keep(published.identity()).save();
            }
            console.warnings(timings);
            console.noteHidden(summary.hidden(), drafts);
            noteDone(summary.documents(), summary.pages(), published, timings, start);
            return ExitStatus.DONE;
        }
    }

    private void addPaper(
            Paper paper, LoadedConfig.Valid valid, Bakery.Summary summary, Staging staging, Timings timings)
            throws IOException {
        if (paper.isWanted()) {
            timings.begin(Message.of("stage.printing"));
            try (ProgressLine line = new ProgressLine(console)) {
                paper.add(summary.context().orElseThrow(), staging, valid.cache(), line, timings);
            }
        }
    }

    private void noteDone(int documents, int pages, PublishedSite published, Timings timings, long start)
            throws IOException {
        if (manifest.isPresent()) {
            timings.begin(Message.of("stage.writing-manifest"));
            ManifestOption.write(manifest.get(), published.output(), console);
        }
        if (showsTimings) {
            timings.report().forEach(console::note);
        }
        console.result(Message.of(
                "build.done",
                published.output(),
                Console.count("document", documents),
                Console.count("page", pages),
                Console.count("file", published.files()),
                published.written(),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9)));
        Path page = options.caller().relative(published.output().resolve("index.html"));
        console.note(Message.of("build.look", page, options.command("serve")));
    }

    private void noteWarnings(int warnings) {
        if (warnings > 0) {
            console.note(Message.of("build.warnings", Console.count("warning", warnings)));
        }
    }
}
