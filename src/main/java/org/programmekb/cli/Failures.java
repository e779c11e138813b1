package org.programmekb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Guide;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.CancelledException;
import org.programmekb.publish.OutputRefusedException;
import picocli.CommandLine;

/**
 * What is said when a command fails, and its exit status: a sentence, and for a fault of the program a file with the
 * details. Never a stack trace.
 */
final class Failures {
    /** How deep causes are looked at: exceptions can go round in a circle. */
    private static final int MOST_CAUSES = 20;

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    private final Console console;
    private final Caller caller;
    private final List<String> arguments;

    /** Ready before anything is done, because nothing can be read when there is no memory. */
    private final String outOfMemory;

    /** The same for a moment in which not even a line can be put together. */
    private final byte[] outOfMemoryLine;

    Failures(Console console, Caller caller, String... arguments) {
        this.console = console;
        this.caller = caller;
        this.arguments = List.of(arguments);
        long most = Runtime.getRuntime().maxMemory();
        outOfMemory = Message.of("failure.memory", most / MEGABYTE, Math.max(1, most / GIGABYTE * 2))
                .in(console.language());
        outOfMemoryLine = (outOfMemory + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Says on standard error that there is no memory, for which it needs none, and ends the process. */
    void endWithoutMemory() {
        try {
            System.err.write(outOfMemoryLine, 0, outOfMemoryLine.length);
            System.exit(ExitStatus.INPUT_OUTPUT);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ExitStatus.INPUT_OUTPUT);
        }
    }

    /** Says why a command has failed, and returns the exit status. */
    int report(Throwable failure, Optional<CommandLine> command) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof CancelledException || console.cancellation().isRequested()) {
            return ExitStatus.CANCELLED;
        }
        if (cause instanceof UsageException usage) {
            usage.messages().forEach(console::note);
            return ExitStatus.USAGE;
        }
        console.note(explain(failure, command.flatMap(Failures::project)));
        return cause instanceof OutputRefusedException ? ExitStatus.USAGE : ExitStatus.INPUT_OUTPUT;
    }

    /** Why something has failed. The details of a fault of the program are written to a file, in the project if it is known. */
    Message explain(Throwable failure, Optional<Path> project) {
        Throwable cause = unwrapped(failure);
        if (causes(cause).anyMatch(Failures::isWantOfMemory)) {
            return Message.literal(outOfMemory);
        }
        if (cause instanceof OutputRefusedException refused) {
            return Message.of("failure.output", refused.explanation());
        }
        return cause instanceof IOException unable
                ? Message.of("failure.io", ExplainedException.explain(unable))
                : fault(cause, project);
    }

    private Message fault(Throwable fault, Optional<Path> project) {
        FaultReport report = new FaultReport(fault, arguments, caller.environment());
        try {
            Path file = report.write(project);
            return Message.of("failure.internal", caller.relative(file.toRealPath()), Guide.issues());
        } catch (IOException | RuntimeException e) {
            return Message.of("failure.internal-untold", report.summary(), Guide.issues());
        }
    }

    /** The project that a command works on, if it is known. */
    private static Optional<Path> project(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(mixin -> mixin.userObject())
                .filter(ProjectOptions.class::isInstance)
                .map(options -> ((ProjectOptions) options).folder())
                .findFirst();
    }

    /** What other threads wrap an exception in says nothing. */
    private static Throwable unwrapped(Throwable failure) {
        return causes(failure)
                .filter(each -> !(each instanceof CompletionException
                        || each instanceof ExecutionException
                        || each instanceof UncheckedIOException))
                .findFirst()
                .orElse(failure);
    }

    /** Some libraries, and Java for classes that it could not prepare, only quote the error. */
    private static boolean isWantOfMemory(Throwable cause) {
        return cause instanceof OutOfMemoryError
                || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(MOST_CAUSES);
    }
}
