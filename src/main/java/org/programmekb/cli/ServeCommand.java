package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.programmekb.Bakery;
import org.programmekb.Bakery.KeepInMemory;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.InputRoots;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.Search;
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
import org.programmekb.live.LiveSite;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.SpareGeneration;
import org.programmekb.publish.Staging;
import org.programmekb.serve.DevServer;
import org.programmekb.serve.Findings;
import org.programmekb.serve.FolderWatcher;
import org.programmekb.serve.ServeLoop;
import org.programmekb.serve.SiteBuild;
import org.programmekb.serve.TrialBuild;
import org.programmekb.source.Changes;
import org.programmekb.source.FoundFiles;
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
    private Optional<LiveSite> live = Optional.empty();
    private Optional<LocalEditor> editor = Optional.empty();
    private List<Diagnostic> findings = List.of();
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
        TrialBuild trial = new TrialBuild(this::loadForTrial, () -> published, building);
        LocalEditor local = new LocalEditor(config, trial);
        editor = Optional.of(local).filter(forProgramme -> config.isProgramme());
        DevServer server =
                DevServer.start(config.folders().output(), config.basePath(), port, console.language(), editor);
        FolderWatcher watcher = new FolderWatcher(inputs(config));
        ServeLoop loop = new ServeLoop(this, server, watcher, this::report);
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
        Path ledger = config.folders().project().resolve(FoundFiles.LEDGER);
        if (!(config.folders().roots().find(ledger) instanceof InputRoots.Target.Refused)) {
            inputs.add(ledger);
        }
        // Only what has a parent can be watched; most projects have no data for JBake's templates.
        if (Files.isDirectory(config.folders().data().resolveSibling("."))) {
            inputs.add(config.folders().data());
        }
        inputs.addAll(SettingsFile.places(config.folders().project()));
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
        try {
            valid = load();
            SiteConfig settings = valid.site();
            editor.ifPresent(local -> local.configured(settings));
        } catch (UsageException e) {
            return new Outcome.Failed(reasons(e));
        }
        Optional<Outcome> followed = tryToFollow(valid, since, start);
        if (followed.isPresent()) {
            return followed.get();
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        Console cancelled = console.until(cancellation);
        Timings timings = new Timings();
        try (Staging staging = Staging.open(valid.site().folders(), cancelled.waiting())) {
            Bakery.Summary summary = cancelled.bake(valid, diagnostics, staging, timings, KeepInMemory.SITE);
            cancellation.check();
            note(diagnostics.all());
            List<Diagnostic> errors = diagnostics.of(Severity.ERROR);
            if (!errors.isEmpty()) {
                return new Outcome.Refused(errors);
            }
            PublishedSite now = staging.publish();
            live = summary.memory().keep(now.identity());
            console.warnings(timings);
            // Without changes, this build only completes what quick builds postponed.
            if (!since.equals(Changes.none())) {
                tell(Console.count("page", summary.pages()), start);
                noteHidden(summary.hidden());
            }
            return new Outcome.Published(now);
        }
    }

    /** Says it again only if it has changed. */
    private void noteHidden(Hidden now) {
        if (!now.equals(hidden)) {
            console.noteHidden(now, !withoutDrafts);
            hidden = now;
        }
    }

    /** A full build reports the same problem that stopped the update, or it was temporary. */
    private Optional<Outcome> tryToFollow(LoadedConfig.Valid valid, Changes since, long start) {
        try {
            return follow(valid, since, start);
        } catch (IOException | RuntimeException e) {
            console.note(Message.of("serve.whole"));
            console.note(explained(e));
            live = Optional.empty();
            return Optional.empty();
        }
    }

    /** Updates files of the published site after an edit of prose; empty if a full build is necessary. */
    private Optional<Outcome> follow(LoadedConfig.Valid valid, Changes since, long start) throws IOException {
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        Optional<LiveSite.Followed> followed = live.get().follow(valid, since, diagnostics);
        if (followed.isEmpty()) {
            return Optional.empty();
        }
        note(Findings.after(findings, since, valid.site().folders(), diagnostics.all()));
        Optional<PublishedSite> now = followed.get().published();
        if (now.isEmpty()) {
            return Optional.of(new Outcome.Refused(diagnostics.of(Severity.ERROR)));
        }
        live = followed.map(LiveSite.Followed::site);
        tell(Console.count("file", now.get().written()), start);
        Outcome.Extent extent = valid.site().search() == Search.ON ? Outcome.Extent.PAGES : Outcome.Extent.WHOLE;
        return Optional.of(new Outcome.Published(now.get(), extent));
    }

    private void note(List<Diagnostic> found) {
        findings = found;
        editor.ifPresent(local -> local.checked(found));
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
            if (live.isPresent()) {
                live.get().save();
                SpareGeneration.prepare(live.get().folders());
            }
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
