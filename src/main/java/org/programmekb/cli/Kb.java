package org.programmekb.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.live.SiteInMemory;
import org.programmekb.publish.OutputRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kb}: the main command. */
@Command(
        name = "kb",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "kb 0.1.0",
        description = "Builds the website of a programme's knowledge base in all its languages.",
        footer = "%n`kb test` checks the program itself: formatter, static analysis and all tests.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done (there may be warnings)",
            "1:content or templates have errors; nothing was published",
            "2:the command line or the configuration is wrong, or the program cannot be compiled",
            "3:something could not be read or written"
        })
public final class Kb implements Runnable {
    private final Caller caller;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Kb(Caller caller) {
        this.caller = caller;
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), false);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs a command in the environment of this process and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(System.getenv(), out, err, arguments);
    }

    /** Runs a command with other environment variables and returns its exit status. */
    public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        return line(Caller.here(environment), out, err, Cancellation.NEVER, Optional.empty(), arguments)
                .execute(arguments);
    }

    /** Runs a command in a process that continues and keeps the last site in memory. */
    public static int run(
            Map<String, String> environment, PrintWriter out, PrintWriter err, SiteInMemory held, String... arguments) {
        return line(Caller.here(environment), out, err, Cancellation.NEVER, Optional.of(held), arguments)
                .execute(arguments);
    }

    /**
     * The command line parser with the commands.
     *
     * @param held the site in memory, if this process continues
     */
    static CommandLine line(
            Caller caller,
            PrintWriter out,
            PrintWriter err,
            Cancellation cancellation,
            Optional<SiteInMemory> held,
            String... arguments) {
        Console console = new Console(out, err, "1".equals(caller.environment().get("KB_TERMINAL")), cancellation);
        CommandLine line = new CommandLine(new Kb(caller));
        commands(console, held, arguments).forEach(command -> line.addSubcommand(command.get()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, console));
    }

    /** All commands, or only the one that is called: the library takes milliseconds to read the options of each. */
    private static Collection<Supplier<Object>> commands(
            Console console, Optional<SiteInMemory> held, String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", () -> new BuildCommand(console, held));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("serve", () -> new ServeCommand(console));
        commands.put("new", () -> new NewCommand(console));
        commands.put("translations", () -> translations(console));
        commands.put("daemon", () -> new DaemonCommand(console));
        Supplier<Object> called = arguments.length == 0 ? null : commands.get(arguments[0]);
        return called == null ? commands.values() : List.of(called);
    }

    private static CommandLine translations(Console console) {
        return new CommandLine(new TranslationsCommand(console))
                .addSubcommand(new AcceptCommand(console))
                .addSubcommand(new DiffCommand(console));
    }

    /** The context of the user. */
    Caller caller() {
        return caller;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int fail(Exception failure, Console console) {
        if (failure instanceof CancelledException) {
            return ExitStatus.CANCELLED;
        }
        if (failure instanceof UsageException) {
            console.note(String.valueOf(failure.getMessage()));
            return ExitStatus.USAGE;
        }
        if (failure instanceof OutputRefusedException) {
            console.note("kb: " + failure.getMessage());
            return ExitStatus.USAGE;
        }
        if (failure instanceof IOException) {
            String what = failure instanceof FileSystemException file && file.getReason() == null
                    ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                    : String.valueOf(failure.getMessage());
            console.note("kb: could not read or write: " + what);
            return ExitStatus.INPUT_OUTPUT;
        }
        console.note("kb: internal error in the program; your files are not the cause. Please report it:");
        failure.printStackTrace(console.err());
        console.err().flush();
        return ExitStatus.INPUT_OUTPUT;
    }
}
