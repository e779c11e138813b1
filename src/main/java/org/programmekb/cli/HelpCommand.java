package org.programmekb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb help}: explains a command, or lists all of them. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", descriptionKey = "command")
    private List<String> names = new ArrayList<>();

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine explained = spec.root().commandLine();
        for (String name : names) {
            CommandLine named = explained.getSubcommands().get(name);
            if (named == null) {
                throw UsageException.of("kb help", UsageErrors.unknownCommand(explained, name));
            }
            explained = named;
        }
        explained.usage(console.out());
        console.out().flush();
        return ExitStatus.DONE;
    }
}
