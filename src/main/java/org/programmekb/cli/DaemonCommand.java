package org.programmekb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.programmekb.daemon.DaemonClient;
import org.programmekb.daemon.Daemon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb daemon}: shows and stops the background process that runs builds and checks. */
@Command(
        name = "daemon",
        description = "The daemon: a background process that runs builds and checks, so that Java is started only once.",
        footer = {
            "",
            "It starts by itself, and ends after 10 minutes without work (KB_DAEMON_IDLE sets the minutes) or when the",
            "program is compiled again. For 5 minutes it keeps the site that it built last, so that a build after an edit",
            "of text takes less time. KB_DAEMON=off or --no-daemon runs a command without it; so do CI and KB_JAVA_OPTS",
            "when they are set."
        })
final class DaemonCommand implements Callable<Integer> {
    private static final double DEFAULT_MINUTES = 10;
    private static final double LONGEST_MINUTES = 24 * 60;
    private static final int MILLIS_A_MINUTE = 60_000;

    private static final String NOT_RUNNING = "The daemon is not running.";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DaemonCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        console.out().flush();
        return ExitStatus.USAGE;
    }

    @Command(name = "status", description = "Shows whether the daemon is running, and what it is doing.")
    int status() throws IOException {
        console.result(DaemonClient.status(folder())
                .map(status -> "The daemon is running (process " + status.pid() + "): "
                        + Console.count(status.commands(), "command") + " so far, "
                        + (status.isBusy() ? "one of them now." : "idle for " + status.idleSeconds() + " s."))
                .orElse(NOT_RUNNING));
        return ExitStatus.DONE;
    }

    @Command(name = "stop", description = "Stops the daemon, after the command that it is running if there is one.")
    int stop() throws IOException {
        console.result(DaemonClient.stop(folder())
                .map(status -> status.isBusy()
                        ? "The daemon stops after the command that it is running."
                        : "The daemon stops.")
                .orElse(NOT_RUNNING));
        return ExitStatus.DONE;
    }

    @Command(name = "run", hidden = true, description = "Runs the daemon in this process; the launcher starts it.")
    int run(
            @Option(names = "--identity", required = true, description = "What a client must send to be served.")
                    String identity)
            throws IOException {
        Caller caller = caller();
        Daemon.Settings settings = new Daemon.Settings(
                folder(),
                Path.of(System.getProperty("java.class.path")),
                identity,
                caller.environment(),
                idle(caller));
        PrintStream launcher = System.out;
        Daemon.run(RedirectedCommands.start(), settings, address -> {
            launcher.println(address);
            launcher.close();
        });
        return ExitStatus.DONE;
    }

    private Caller caller() {
        return ((Kb) spec.root().userObject()).caller();
    }

    private Path folder() {
        return caller().home().resolve("target/program/daemon");
    }

    private static Duration idle(Caller caller) {
        double minutes = DEFAULT_MINUTES;
        try {
            minutes = Double.parseDouble(caller.environment().getOrDefault("KB_DAEMON_IDLE", ""));
        } catch (NumberFormatException e) {
            // A daemon that ends at another time is better than none.
        }
        return Duration.ofMillis((long) (Math.max(0, Math.min(minutes, LONGEST_MINUTES)) * MILLIS_A_MINUTE));
    }
}
