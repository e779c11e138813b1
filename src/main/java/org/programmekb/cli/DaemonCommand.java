package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.programmekb.daemon.Apprentice;
import org.programmekb.daemon.Neighbour;
import org.programmekb.daemon.Resident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb daemon}: the resident program. */
@Command(
        name = DaemonCommand.NAME,
        description =
                "Controls the resident program, which runs build and check. It stays in memory, so that later commands start "
                        + "faster.",
        footer = {
            "",
            "It starts with the first build or check, and ends after KB_DAEMON_IDLE minutes without work (default: 10).",
            "It keeps the last site in memory for five minutes, so that the next build only does what an edit requires.",
            "Once commands have taken KB_DAEMON_TRAINING seconds (30) in all, it has a successor practise while it is",
            "idle, for up to three minutes: builds of many documents from nothing then take a quarter less.",
            "KB_DAEMON_TRAINING=off does without.",
            "A command runs in its own process instead with --no-daemon or KB_DAEMON=off, and when KB_JAVA_OPTS or CI is",
            "set."
        })
final class DaemonCommand implements Callable<Integer> {
    private static final double DEFAULT_MINUTES = 10;
    private static final double LONGEST_MINUTES = 24 * 60;
    private static final double DEFAULT_TRAINING_SECONDS = 30;
    private static final double MOST_TRAINING_SECONDS = 24 * 60 * 60;
    private static final int MILLIS_A_SECOND = 1_000;
    private static final int MILLIS_A_MINUTE = 60 * MILLIS_A_SECOND;
    private static final String TRAINING = "KB_DAEMON_TRAINING";
    static final String NAME = "daemon";
    private static final String RUN = "run";
    private static final String IDENTITY = "--identity";
    private static final String SUCCESSOR = "--successor";

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

    @Command(name = "status", description = "Shows whether the resident program is running and what it is doing.")
    int status() throws IOException {
        Optional<Neighbour.Answer> answer = Neighbour.in(folder()).flatMap(Neighbour::status);
        if (answer.isEmpty()) {
            console.result("The resident program is not running.");
            return ExitStatus.DONE;
        }
        String[] words = answer.get().words().split(" ");
        console.result(
                "The resident program is running (process " + answer.get().pid() + "): "
                        + Console.count(Integer.parseInt(words[0]), "command") + " so far, "
                        + (words[1].equals("busy") ? "one of them is running now." : "idle for " + words[2] + " s.")
                        + switch (words[3]) {
                            case "training" -> " Its successor practises.";
                            case "trained" -> " It has practised.";
                            default -> "";
                        });
        return ExitStatus.DONE;
    }

    @Command(name = "stop", description = "Stops the resident program. A running command finishes first.")
    int stop() throws IOException {
        Optional<Neighbour.Answer> answer = Neighbour.in(folder()).flatMap(Neighbour::stop);
        console.result(answer.map(given -> given.words().equals("busy")
                        ? "The resident program stops when the running command is finished."
                        : "The resident program stops.")
                .orElse("The resident program is not running."));
        return ExitStatus.DONE;
    }

    @Command(name = RUN, hidden = true, description = "Runs the resident program; the launcher uses this.")
    int run(
            @Option(names = IDENTITY, required = true, description = "The identity that a launcher must send.")
                    String identity,
            @Option(names = SUCCESSOR, description = "First practises the command on standard input, then takes over.")
                    boolean isSuccessor)
            throws IOException, InterruptedException {
        Caller caller = caller();
        Resident.Settings settings = new Resident.Settings(
                folder(),
                Path.of(System.getProperty("java.class.path")),
                identity,
                caller.environment(),
                duration(caller, "KB_DAEMON_IDLE", DEFAULT_MINUTES, LONGEST_MINUTES, MILLIS_A_MINUTE),
                training(caller),
                List.of(Kb.class.getName(), NAME, RUN, IDENTITY, identity, SUCCESSOR));
        ResidentCommands.Started started = ResidentCommands.start();
        boolean wasAlone = isSuccessor
                ? Apprentice.practise(started.commands(), System.in, started.launcher())
                        && Resident.succeed(started.commands(), settings)
                : Resident.run(started.commands(), settings, started::announce);
        return wasAlone ? ExitStatus.DONE : ExitStatus.INPUT_OUTPUT;
    }

    private Caller caller() {
        return ((Kb) spec.root().userObject()).caller();
    }

    private Path folder() {
        return caller().home().resolve("target/program/daemon");
    }

    private static Optional<Duration> training(Caller caller) {
        return "off".equals(caller.environment().get(TRAINING))
                ? Optional.empty()
                : Optional.of(
                        duration(caller, TRAINING, DEFAULT_TRAINING_SECONDS, MOST_TRAINING_SECONDS, MILLIS_A_SECOND));
    }

    private static Duration duration(Caller caller, String variable, double usual, double most, int unitMillis) {
        double number = usual;
        try {
            number = Double.parseDouble(caller.environment().getOrDefault(variable, ""));
        } catch (NumberFormatException e) {
            // Not a reason to be of no use.
        }
        return Duration.ofMillis((long) (Math.max(0, Math.min(number, most)) * unitMillis));
    }
}
