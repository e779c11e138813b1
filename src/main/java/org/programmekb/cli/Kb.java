package org.programmekb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.Engines;
import org.programmekb.cli.command.MainCommand;
import org.programmekb.cli.command.MemoryWatch;
import org.programmekb.cli.command.Signals;
import org.programmekb.cli.command.UsageException;
import org.programmekb.cli.translations.AcceptCommand;
import org.programmekb.cli.translations.DiffCommand;
import org.programmekb.cli.translations.TranslationsCommand;
import org.programmekb.cli.translations.XliffExportCommand;
import org.programmekb.cli.translations.XliffImportCommand;
import org.programmekb.config.ProgramVersion;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.execution.Cancellation;
import org.programmekb.launch.VirtualMachine;
import org.programmekb.live.HeldSite;
import org.programmekb.source.GitObjects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code kb}: the main command. */
@Command(name = "kb")
@SuppressWarnings("UnusedVariable")
public final class Kb implements MainCommand, Runnable {
    private final Caller caller;

    // The library sets these by reflection.

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @Option(names = Caller.LANGUAGE, paramLabel = "LANGUAGE", scope = ScopeType.INHERIT)
    private MessageLanguage language = MessageLanguage.ENGLISH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Kb(Caller caller) {
        this.caller = caller;
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), false);
        Caller caller = Caller.here(System.getenv());
        Signals signals = Signals.ofProcess();
        Console console = new Console(
                caller.isAtKeyboard()
                        ? Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                        : Optional.empty(),
                out,
                err,
                caller.language(arguments),
                caller.isAtTerminal(),
                signals);
        Failures failures = new Failures(console, caller, arguments);
        endWithoutMemory(failures);
        CommandLine line = line(caller, console, Optional.empty(), arguments)
                .setExecutionStrategy(parsed -> withEngines(parsed, console, arguments));
        int status = run(line, failures, arguments);
        out.flush();
        err.flush();
        signals.over();
        System.exit(status);
    }

    /** Runs a command that makes a site in a process with the engines of the project, if it has some. */
    private static int withEngines(ParseResult parsed, Console console, String... arguments) {
        try {
            Optional<Engines> engines = Engines.missing(parsed);
            return engines.isEmpty()
                    ? new CommandLine.RunLast().execute(parsed)
                    : VirtualMachine.again(
                            System.getProperty("java.class.path")
                                    + engines.get().classPath(console),
                            arguments);
        } catch (IOException | InterruptedException | UsageException e) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "engines", e);
        }
    }

    /** A thread that has died for want of memory may be one that others wait for. */
    private static void endWithoutMemory(Failures failures) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof OutOfMemoryError) {
                failures.endWithoutMemory();
            }
            System.exit(failures.report(failure, Optional.empty()));
        });
        MemoryWatch.start(failures::endWithoutMemory);
    }

    /**
     * Runs a command and returns its exit status.
     *
     * @param held the site in memory, if this process continues
     */
    public static int run(Caller caller, Console console, Optional<HeldSite> held, String... arguments) {
        return run(line(caller, console, held, arguments), new Failures(console, caller, arguments), arguments);
    }

    /** The library passes on only exceptions to its handler. */
    private static int run(CommandLine line, Failures failures, String... arguments) {
        line.setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure, Optional.of(command)));
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return failures.report(e, Optional.empty());
        }
    }

    /** Runs a command that asks nothing, with these environment variables, and returns its exit status. */
    public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        Caller caller = Caller.here(environment);
        return run(caller, Console.of(caller, out, err, Cancellation.NEVER, arguments), Optional.empty(), arguments);
    }

    /**
     * The command line parser with the commands.
     *
     * @param held the site in memory, if this process continues
     */
    static CommandLine line(Caller caller, Console console, Optional<HeldSite> held, String... arguments) {
        CommandLine line = new CommandLine(new Kb(caller));
        line.getCommandSpec().versionProvider(() -> new String[] {"kb " + version(caller)});
        commands(caller, console, held, arguments).forEach(command -> line.addSubcommand(command.get()));
        if (asksForHelp(arguments)) {
            // Reading all texts takes longer than a quick command.
            line.setResourceBundle(new HelpTexts(console.language()));
        }
        return line.registerConverter(MessageLanguage.class, Kb::language)
                .registerConverter(Version.class, text -> Version.parse(text.replaceFirst("^v", "")))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(new UsageErrors(console));
    }

    /** The version; if the program was compiled in a clone, with the commit of the clone. */
    private static ProgramVersion version(Caller caller) throws IOException {
        ProgramVersion version = ProgramVersion.current();
        Optional<GitObjects> clone =
                Files.exists(caller.home().resolve(".git")) ? GitObjects.around(caller.home()) : Optional.empty();
        return clone.isPresent() ? version.at(clone.get().commit(version.tag())) : version;
    }

    private static MessageLanguage language(String code) {
        return MessageLanguage.of(code)
                .orElseThrow(() -> new CommandLine.TypeConversionException("no language of messages"));
    }

    /** All commands, or only the one that is called: the library takes milliseconds to read the options of each. */
    private static Collection<Supplier<Object>> commands(
            Caller caller, Console console, Optional<HeldSite> held, String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new InitCommand(console, caller));
        commands.put("new", () -> NewCommand.line(console, arguments));
        commands.put("serve", () -> new ServeCommand(console, new Failures(console, caller, arguments)));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("build", () -> new BuildCommand(console, held));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("compare", () -> new CompareCommand(console));
        commands.put("upgrade", () -> new UpgradeCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("translations", () -> translations(console));
        commands.put("import", () -> CommandGroup.of("import", new WordpressCommand(console)));
        commands.put("migrate", () -> CommandGroup.of("migrate", new MigrateCommand(console)));
        commands.put("template", () -> new TemplateCommand(console));
        commands.put("help", () -> new HelpCommand(console));
        commands.put("daemon", () -> new DaemonCommand(console, caller));
        commands.put("test", TestCommand::new);
        Supplier<Object> called = arguments.length == 0 ? null : commands.get(arguments[0]);
        return called == null || arguments[0].equals("help") ? commands.values() : List.of(called);
    }

    private static boolean asksForHelp(String... arguments) {
        return arguments.length == 0
                || arguments[0].equals("help")
                || arguments[0].equals("daemon")
                || Set.of("import", "migrate").contains(arguments[0]) && arguments.length == 1
                || Stream.of(arguments).anyMatch(Set.of("-h", "--help")::contains);
    }

    private static CommandLine translations(Console console) {
        return new CommandLine(new TranslationsCommand(console))
                .addSubcommand(new AcceptCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new XliffExportCommand(console))
                .addSubcommand(new XliffImportCommand(console));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
