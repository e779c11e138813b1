package org.programmekb.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has subcommands: it lists them. */
@Command
final class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A group with one subcommand. */
    static CommandLine of(String name, Object subcommand) {
        return new CommandLine(new CommandGroup()).setCommandName(name).addSubcommand(subcommand);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
