package org.programmekb.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.daemon.Daemon;
import org.programmekb.daemon.DaemonClient;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kb daemon}: shows and stops the background process that runs builds and checks. */
@Command(name = "daemon")
final class DaemonCommand implements Callable<Integer> {
    private static final double DEFAULT_MINUTES = 10;
    private static final double LONGEST_MINUTES = 24 * 60;
    private static final int MILLIS_A_MINUTE = 60_000;

    private final Console console;
    private final Caller caller;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DaemonCommand(Console console, Caller caller) {
        this.console = console;
        this.caller = caller;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        console.out().flush();
        return ExitStatus.USAGE;
    }

    @Command(name = "status")
    int status() throws IOException {
        console.result(DaemonClient.status(folder())
                .map(status -> {
                    Message commands = Console.count("command", status.commands());
                    return status.isBusy()
                            ? Message.of("daemon.busy", status.pid(), commands)
                            : Message.of("daemon.idle", status.pid(), commands, status.idleSeconds());
                })
                .orElse(Message.of("daemon.not-running")));
        return ExitStatus.DONE;
    }

    @Command(name = "stop")
    int stop() throws IOException {
        console.result(DaemonClient.stop(folder())
                .map(status -> status.isBusy() ? Message.of("daemon.stops-later") : Message.of("daemon.stops"))
                .orElse(Message.of("daemon.not-running")));
        return ExitStatus.DONE;
    }

    @Command(name = "run", hidden = true)
    int run(@Option(names = "--identity", required = true) String identity) throws IOException {
        Daemon.Settings settings = new Daemon.Settings(
                folder(), Path.of(System.getProperty("java.class.path")), identity, caller.environment(), idle());
        PrintStream launcher = System.out;
        Daemon.run(RedirectedCommands.start(), settings, address -> {
            launcher.println(address);
            launcher.close();
        });
        return ExitStatus.DONE;
    }

    private Path folder() {
        return caller.runs().resolve("daemon");
    }

    private Duration idle() {
        double minutes = DEFAULT_MINUTES;
        try {
            minutes = Double.parseDouble(caller.environment().getOrDefault("KB_DAEMON_IDLE", ""));
        } catch (NumberFormatException e) {
            // An invalid value is ignored: a daemon with the default idle time is better than none.
        }
        return Duration.ofMillis((long) (Math.max(0, Math.min(minutes, LONGEST_MINUTES)) * MILLIS_A_MINUTE));
    }
}
