package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.programmekb.Bakery;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.InputRoots;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.LocalEditor;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Timings;
import org.programmekb.index.Hidden;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Staging;
import org.programmekb.serve.DevServer;
import org.programmekb.serve.FolderWatcher;
import org.programmekb.serve.ServeLoop;
import org.programmekb.serve.SiteBuild;
import org.programmekb.serve.TrialBuild;
import org.programmekb.source.Changes;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.GitHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb serve}: serves the site and builds it again after changes. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer>, SiteBuild {
    private static final int HIGHEST_PORT = 65_535;

    /** The preview has an output of its own in the project, so that drafts never lie in the one that is published. */
    private static final String OUTPUT = ".kb/preview";

    private final Console console;
    private final Failures failures;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--port", paramLabel = "N")
    private int port = 8080;

    @Option(names = "--no-drafts")
    private boolean withoutDrafts;

    /** The default. */
    @Option(names = "--drafts", hidden = true)
    void withDrafts(boolean isUsual) {
        withoutDrafts = !isUsual;
    }

    /** Fair, so that a build that waits for a trial to end is the next. */
    private final ReentrantLock building = new ReentrantLock(true);

    private volatile Optional<String> published = Optional.empty();
    private Optional<FolderWatcher> watcher = Optional.empty();
    private final HeldSite held = new HeldSite(Extent.PAGES);
    private Bakery.Saving postponed = Bakery.Saving.NOTHING;
    private Optional<LocalEditor> editor = Optional.empty();
    private Hidden hidden = Hidden.NOTHING;

    ServeCommand(Console console, Failures failures) {
        this.console = console;
        this.failures = failures;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException(Message.of("serve.port", port, HIGHEST_PORT));
        }
        SiteConfig config = load().site();
        TrialBuild trial = new TrialBuild(this::loadForTrial, () -> published, held, building);
        LocalEditor local = new LocalEditor(config, trial);
        editor = Optional.of(local).filter(forProgramme -> config.isProgramme());
        DevServer server =
                DevServer.start(config.folders().output(), config.basePath(), port, console.language(), editor);
        FolderWatcher sources =
                new FolderWatcher(inputs(config), config.folders().roots());
        watcher = Optional.of(sources);
        ServeLoop loop = new ServeLoop(this, server, sources, this::report);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(loop), "serve-end"));
        console.result(Message.of("serve.started", server.address()));
        server.editorAddress().ifPresent(address -> console.result(Message.of("serve.editor", address)));
        loop.run();
        return ExitStatus.DONE;
    }

    private LoadedConfig.Valid load() throws IOException {
        Path project = options.folder().toAbsolutePath().normalize();
        CacheFolder.require(project, project.resolve(OUTPUT).resolveSibling("."));
        return options.load(site, Optional.of(project.resolve(OUTPUT)), !withoutDrafts);
    }

    private LoadedConfig.Valid loadForTrial() throws IOException {
        try {
            return load();
        } catch (UsageException e) {
            throw new ExplainedException(reasons(e));
        }
    }

    private Message reasons(UsageException mistakes) {
        return Message.literal(mistakes.messages().stream()
                .map(message -> message.in(console.language()))
                .collect(Collectors.joining("\n")));
    }

    private static List<Path> inputs(SiteConfig config) throws IOException {
        List<Path> inputs = new ArrayList<>();
        inputs.add(config.folders().content());
        inputs.addAll(config.folders().templates());
        inputs.addAll(config.folders().assets());
        inputs.addAll(config.folders().missing());
        Path ledger = config.folders().project().resolve(FoundFiles.LEDGER);
        if (!(config.folders().roots().find(ledger) instanceof InputRoots.Target.Refused)) {
            inputs.add(ledger);
        }
        inputs.add(config.folders().data());
        inputs.addAll(SettingsFile.places(config.folders().project()));
        GitHistory.record(config.folders().project()).ifPresent(inputs::add);
        return inputs;
    }

    @Override
    public Outcome run(Changes since, Cancellation cancellation) throws IOException {
        building.lock();
        try {
            Outcome outcome = build(since, cancellation);
            if (outcome instanceof Outcome.Published now) {
                published = Optional.of(now.site().identity());
            }
            return outcome;
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(explained(e));
        } finally {
            building.unlock();
        }
    }

    private Message explained(Exception failure) {
        return failures.explain(failure, Optional.of(options.folder()));
    }

    /** The configuration is loaded again, because it may have changed. */
    private Outcome build(Changes since, Cancellation cancellation) throws IOException {
        long start = System.nanoTime();
        LoadedConfig.Valid valid;
        SiteConfig settings;
        try {
            valid = load();
            settings = valid.site();
            // Other folders may have been named, made or removed.
            if (watcher.isPresent()) {
                watcher.get().watch(inputs(settings));
            }
            editor.ifPresent(local -> local.configured(settings));
        } catch (UsageException e) {
            return new Outcome.Failed(reasons(e));
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        Console cancelled = console.until(cancellation);
        Timings timings = new Timings();
        try (Staging staging = Staging.open(valid.site().folders(), cancelled.waiting())) {
            Bakery.Summary summary = cancelled.bake(valid, diagnostics, staging, timings, Optional.of(held), since);
            cancellation.check();
            editor.ifPresent(local -> local.checked(diagnostics.all()));
            List<Diagnostic> errors = diagnostics.of(Severity.ERROR);
            if (!errors.isEmpty()) {
                return new Outcome.Refused(errors);
            }
            PublishedSite now = staging.publish();
            Bakery.Saving saving = summary.memory().keep(now.identity());
            postponed = () -> {
                saving.save();
                console.warnings(timings);
                Staging.prepareSpare(settings.folders());
            };
            console.warnings(timings);
            // Without changes, this build only completes what quick builds postponed.
            if (!since.equals(Changes.none())) {
                boolean isWhole = summary.extent() == Extent.WHOLE;
                tell(isWhole ? Console.count("page", summary.pages()) : Console.count("file", now.written()), start);
                noteHidden(summary.hidden());
            }
            return new Outcome.Published(now, summary.extent());
        }
    }

    /** Says it again only if it has changed. */
    private void noteHidden(Hidden now) {
        if (!now.equals(hidden)) {
            console.noteHidden(now, !withoutDrafts);
            hidden = now;
        }
    }

    private void tell(Message what, long start) {
        String seconds = String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
        console.result(Message.of("serve.rebuilt", what, seconds));
    }

    private void report(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            console.findings(refused.errors());
        } else if (outcome instanceof Outcome.Failed failed) {
            console.note(failed.reason());
        }
    }

    @Override
    public void settle() {
        try {
            postponed.save();
            postponed = Bakery.Saving.NOTHING;
        } catch (IOException e) {
            console.note(explained(e));
        }
    }

    private void end(ServeLoop loop) {
        try {
            loop.close();
        } catch (IOException e) {
            console.note(explained(e));
        }
    }
}
