package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.programmekb.daemon.DaemonClient;
import org.programmekb.daemon.Daemon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb daemon}: the resident program. */
@Command(
        name = "daemon",
        description =
                "The resident program, to which build and check hand their work: it is warm when they come again.",
        footer = {
            "",
            "It starts with the first build or check, and ends after KB_DAEMON_IDLE minutes (10) without work.",
            "It holds the site that it built last for five minutes, so that a build follows edits of prose.",
            "KB_DAEMON=off, --no-daemon, KB_JAVA_OPTS and CI keep a command in a process of its own."
        })
final class DaemonCommand implements Callable<Integer> {
    private static final double DEFAULT_MINUTES = 10;
    private static final double LONGEST_MINUTES = 24 * 60;
    private static final int MILLIS_A_MINUTE = 60_000;

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

    @Command(name = "status", description = "Says whether it runs, and what it does.")
    int status() throws IOException {
        Optional<DaemonClient.Answer> answer = DaemonClient.in(folder()).flatMap(DaemonClient::status);
        if (answer.isEmpty()) {
            console.result("No resident program runs.");
            return ExitStatus.DONE;
        }
        String[] words = answer.get().words().split(" ");
        console.result("The resident program runs (process " + answer.get().pid() + "): "
                + Console.count(Integer.parseInt(words[0]), "command") + " so far, "
                + (words[1].equals("busy") ? "one of them now." : "idle for " + words[2] + " s."));
        return ExitStatus.DONE;
    }

    @Command(name = "stop", description = "Ends it, after the command that it runs if there is one.")
    int stop() throws IOException {
        Optional<DaemonClient.Answer> answer = DaemonClient.in(folder()).flatMap(DaemonClient::stop);
        console.result(answer.map(given -> given.words().equals("busy")
                        ? "The resident program ends after the command that it runs."
                        : "The resident program ends.")
                .orElse("No resident program runs."));
        return ExitStatus.DONE;
    }

    @Command(name = "run", hidden = true, description = "Is the resident program; the launcher starts it.")
    int run(
            @Option(names = "--identity", required = true, description = "What launchers must say to be served.")
                    String identity)
            throws IOException {
        Caller caller = caller();
        Daemon.Settings settings = new Daemon.Settings(
                folder(),
                Path.of(System.getProperty("java.class.path")),
                identity,
                caller.environment(),
                idle(caller));
        RedirectedCommands.Started started = RedirectedCommands.start();
        boolean wasAlone = Daemon.run(started.commands(), settings, started::announce);
        return wasAlone ? ExitStatus.DONE : ExitStatus.INPUT_OUTPUT;
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
            // Not a reason to be of no use.
        }
        return Duration.ofMillis((long) (Math.max(0, Math.min(minutes, LONGEST_MINUTES)) * MILLIS_A_MINUTE));
    }
}
