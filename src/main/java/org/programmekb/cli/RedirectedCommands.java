package org.programmekb.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.Engines;
import org.programmekb.cli.command.UsageException;
import org.programmekb.daemon.CommandRunner;
import org.programmekb.daemon.Request;
import org.programmekb.execution.Cancellation;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runner of commands in the daemon: what they and libraries write to the standard streams goes to the client. */
final class RedirectedCommands implements CommandRunner {
    /** Commands that take long; others are quick, or need a terminal. */
    private static final Set<String> NAMES = Set.of("build", "check");

    private final HeldSite held = new HeldSite(Extent.WHOLE);
    private final Redirected out = new Redirected();
    private final Redirected err = new Redirected();

    /** Redirects the standard streams of this process. */
    static RedirectedCommands start() {
        RedirectedCommands commands = new RedirectedCommands();
        System.setOut(new PrintStream(commands.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(commands.err, true, StandardCharsets.UTF_8));
        return commands;
    }

    /**
     * Help and usage errors depend on the terminal, which only a process of its own can see, and engines of a project on
     * the class path.
     */
    @Override
    public boolean accepts(Request request) {
        List<String> arguments = request.arguments();
        if (arguments.isEmpty() || !NAMES.contains(arguments.get(0))) {
            return false;
        }
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] words = arguments.toArray(String[]::new);
        try {
            Caller caller = new Caller(request.folder(), request.environment());
            Console console = Console.of(caller, nowhere, nowhere, Cancellation.NEVER);
            ParseResult parsed =
                    Kb.line(caller, console, Optional.empty(), words).parseArgs(words);
            return parsed.asCommandLineList().stream()
                            .noneMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested())
                    && Engines.missing(parsed).isEmpty();
        } catch (ParameterException | UsageException | IOException e) {
            return false;
        }
    }

    @Override
    public int run(Request request, OutputStream outStream, OutputStream errStream, Cancellation cancellation) {
        out.to = outStream;
        err.to = errStream;
        PrintWriter outWriter = new PrintWriter(new OutputStreamWriter(outStream, StandardCharsets.UTF_8), false);
        PrintWriter errWriter = new PrintWriter(new OutputStreamWriter(errStream, StandardCharsets.UTF_8), false);
        try {
            String[] words = request.arguments().toArray(String[]::new);
            Caller caller = new Caller(request.folder(), request.environment());
            Console console = Console.of(caller, outWriter, errWriter, cancellation, words);
            return Kb.run(caller, console, Optional.of(held), words);
        } finally {
            outWriter.flush();
            errWriter.flush();
            out.to = OutputStream.nullOutputStream();
            err.to = OutputStream.nullOutputStream();
        }
    }

    @Override
    public void forget() {
        held.forget();
    }

    /** Stream whose target changes with every command. */
    private static final class Redirected extends OutputStream {
        private volatile OutputStream to = OutputStream.nullOutputStream();

        @Override
        public void write(int b) throws IOException {
            to.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            to.write(bytes, offset, length);
        }
    }
}
