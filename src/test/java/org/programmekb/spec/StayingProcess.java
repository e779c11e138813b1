package org.programmekb.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.Bakery;
import org.programmekb.cli.Kb;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.source.Changes;

/** Builds one after the other as the daemon makes them, within this virtual machine. */
final class StayingProcess {
    /** Whoever builds so soon after an edit cannot be sure that the next edit has another time. */
    private static final long CLOCK_STEP_MILLIS = 30;

    private final HeldSite held = new HeldSite(Extent.WHOLE);

    /**
     * A build.
     *
     * @param result as of any build
     * @param followed whether it only followed what was edited
     */
    record Build(Result result, boolean followed) {}

    Build build(Project project, String... arguments) throws IOException, InterruptedException {
        Thread.sleep(CLOCK_STEP_MILLIS);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("build", "-s", project.folder().toString(), "--timings"));
        all.addAll(List.of(arguments));
        Caller caller = Caller.here(
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())));
        int status = Kb.run(
                caller,
                Console.of(caller, new PrintWriter(out), new PrintWriter(err), Cancellation.NEVER),
                Optional.of(held),
                all.toArray(String[]::new));
        boolean followed = err.toString().contains("applying the changes")
                && !err.toString().contains("sorting sources");
        return new Build(new Result(status, out.toString(), err.toString(), project.output()), followed && status == 0);
    }

    /** A build that nobody waits for any more when it is about to publish. */
    void buildInVain(Project project) throws IOException, InterruptedException {
        Thread.sleep(CLOCK_STEP_MILLIS);
        LoadedConfig.Valid loaded = configuration(project);
        try (Staging staging = Staging.open(loaded.site().folders(), Wait.NEVER)) {
            new Bakery(loaded, new Diagnostics(Map.of()), staging, Progress.SILENT, new Timings())
                    .bake(Optional.of(held), new Changes.Unknown());
        }
    }

    /** What a project is built with. */
    static LoadedConfig.Valid configuration(Project project) throws IOException {
        return (LoadedConfig.Valid) ProjectLoader.load(new Invocation(
                Path.of("").toAbsolutePath(),
                Optional.of(project.folder()),
                Optional.empty(),
                Optional.empty(),
                false,
                CacheUse.READ_AND_WRITE,
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())),
                Clock.systemUTC()));
    }

    /** As after a long rest. */
    void rest() {
        held.forget();
    }
}
