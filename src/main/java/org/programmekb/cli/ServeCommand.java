package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.programmekb.Bakery;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.Search;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Cancellation;
import org.programmekb.live.LiveSite;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.SpareGeneration;
import org.programmekb.publish.Staging;
import org.programmekb.serve.DevServer;
import org.programmekb.serve.FolderWatcher;
import org.programmekb.serve.ServeLoop;
import org.programmekb.serve.SiteBuild;
import org.programmekb.source.Changes;
import org.programmekb.source.FoundFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb serve}: shows the site and follows changes. */
@Command(name = "serve", description = "Serves the site on this machine and rebuilds it after every change.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the local web server; the default is ${DEFAULT-VALUE}.")
    private int port = 8080;

    private Optional<LiveSite> live = Optional.empty();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            console.note("kb serve: --port " + port + " is not a valid port; use a number from 0 (any free port) to "
                    + HIGHEST_PORT + ".");
            return ExitStatus.USAGE;
        }
        Invocation invocation = options.invocation(Optional.empty());
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            console.mistakes(invalid.mistakes());
            return ExitStatus.USAGE;
        }
        SiteConfig config = ((LoadedConfig.Valid) loaded).site();
        DevServer server = DevServer.start(config.folders().output(), config.basePath(), port);
        FolderWatcher watcher = new FolderWatcher(inputs(config));
        ServeLoop loop = new ServeLoop(new Build(invocation), server, watcher, this::report);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(loop), "serve-end"));
        console.result("Serving " + server.address() + " (press Ctrl+C to stop)");
        loop.run();
        return ExitStatus.DONE;
    }

    private static List<Path> inputs(SiteConfig config) {
        List<Path> inputs = new ArrayList<>();
        inputs.add(config.folders().content());
        inputs.addAll(config.folders().templates());
        inputs.addAll(config.folders().assets());
        inputs.add(config.folders().project().resolve(FoundFiles.LEDGER));
        inputs.add(config.folders().project().resolve("jbake.properties"));
        return inputs;
    }

    /** Builds with what was said on the command line. */
    private final class Build implements SiteBuild {
        private final Invocation invocation;

        Build(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public Outcome run(Changes since, Cancellation cancellation) throws IOException {
            return build(invocation, since, cancellation);
        }

        @Override
        public void settle() {
            prepareNext();
        }
    }

    /** The configuration is read anew, because it may be what has changed. */
    private SiteBuild.Outcome build(Invocation invocation, Changes since, Cancellation cancellation)
            throws IOException {
        long start = System.nanoTime();
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            return new SiteBuild.Outcome.Failed(
                    invalid.mistakes().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
        LoadedConfig.Valid valid = (LoadedConfig.Valid) loaded;
        Optional<SiteBuild.Outcome> followed = tryToFollow(valid, since, start);
        if (followed.isPresent()) {
            return followed.get();
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        try (Staging staging = Staging.open(valid.site().folders())) {
            Bakery.Summary summary = Baking.bakeAnyway(valid, diagnostics, staging, console, cancellation);
            cancellation.check();
            List<Diagnostic> errors = diagnostics.of(Severity.ERROR);
            if (!errors.isEmpty()) {
                return new SiteBuild.Outcome.Refused(errors);
            }
            PublishedSite site = staging.publish();
            live = summary.memory().keep(site.identity());
            // Nobody did anything: this is what quick builds left for later.
            if (!since.equals(Changes.none())) {
                tell(Console.count(summary.pages(), "page"), start);
            }
            return new SiteBuild.Outcome.Published(site);
        }
    }

    /** A bake finds the same as what an edit could not be followed for, or finds that it has passed. */
    private Optional<SiteBuild.Outcome> tryToFollow(LoadedConfig.Valid valid, Changes since, long start) {
        try {
            return follow(valid, since, start);
        } catch (IOException | RuntimeException e) {
            console.note("kb: the changes could not be applied to the last site, so the whole site is built: " + e);
            live = Optional.empty();
            return Optional.empty();
        }
    }

    /** An edit of prose makes new files for the site that is there; nothing if more has to be done. */
    private Optional<SiteBuild.Outcome> follow(LoadedConfig.Valid valid, Changes since, long start) throws IOException {
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        Optional<LiveSite.Update> update = live.get().follow(valid, since, diagnostics);
        if (update.isEmpty()) {
            return Optional.empty();
        }
        if (diagnostics.hasErrors()) {
            return Optional.of(new SiteBuild.Outcome.Refused(diagnostics.of(Severity.ERROR)));
        }
        Optional<PublishedSite> published =
                update.get().files().publish(valid.site().folders(), live.get().name());
        if (published.isEmpty()) {
            return Optional.empty();
        }
        live = Optional.of(update.get().successor().after(published.get()));
        tell(Console.count(published.get().written(), "file"), start);
        SiteBuild.Outcome.Extent extent =
                valid.site().search() == Search.ON ? SiteBuild.Outcome.Extent.PAGES : SiteBuild.Outcome.Extent.WHOLE;
        return Optional.of(new SiteBuild.Outcome.Published(published.get(), extent));
    }

    private void tell(String what, long start) {
        console.result(String.format(Locale.ROOT, "Rebuilt %s in %.2f s", what, (System.nanoTime() - start) / 1e9));
    }

    private void report(SiteBuild.Outcome outcome) {
        if (outcome instanceof SiteBuild.Outcome.Refused refused) {
            console.findings(refused.errors());
        } else if (outcome instanceof SiteBuild.Outcome.Failed failed) {
            console.note(failed.reason());
        }
    }

    private void prepareNext() {
        try {
            if (live.isPresent()) {
                live.get().save();
                SpareGeneration.prepare(live.get().folders());
            }
        } catch (IOException e) {
            console.note("kb: " + e.getMessage());
        }
    }

    private void end(ServeLoop loop) {
        try {
            loop.close();
        } catch (IOException e) {
            console.note("kb: " + e.getMessage());
        }
    }
}
