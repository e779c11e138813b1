package org.programmekb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb test} as the help describes it: the launcher runs the tests, because they need no compiled program. */
@Command(name = "test")
@SuppressWarnings("UnusedVariable") // The help describes the options; the launcher reads them.
final class TestCommand implements Callable<Integer> {
    @Option(names = "--fast")
    private boolean fast;

    @Option(names = "--slow")
    private boolean slow;

    @Parameters(paramLabel = "ARGUMENT", descriptionKey = "argument")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        throw new UsageException(Message.of("test.launcher"));
    }
}
