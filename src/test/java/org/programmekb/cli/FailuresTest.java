package org.programmekb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.config.ProgramVersion;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import picocli.CommandLine;

class FailuresTest {
    private static final String ISSUES = "https://github.com/programme-kb/programme-kb/issues";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int report(Throwable failure, Cancellation cancellation, String... arguments) throws IOException {
        Caller caller = new Caller(
                folder.toRealPath(),
                Map.of(
                        "KB_JAVA_OPTS",
                        "-Dhttp.proxyPassword=hunter2 -Xmx1g",
                        "GITHUB_TOKEN",
                        "ghp_1",
                        "KB_LANG",
                        "en"));
        PrintWriter writer = new PrintWriter(err);
        Console console = Console.of(caller, writer, writer, cancellation, arguments);
        CommandLine line = Kb.line(caller, console, Optional.empty(), arguments);
        line.parseArgs(arguments);
        return new Failures(console, caller, arguments)
                .report(failure, Optional.of(line.getSubcommands().get("build")));
    }

    private int report(Throwable failure) throws IOException {
        return report(failure, Cancellation.NEVER, "build", "-s", folder.toString());
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceAndAFileWithoutTextOfDocuments() throws IOException {
        IllegalStateException fault =
                new IllegalStateException("a paragraph of a draft", new IOException("another paragraph"));

        int status = report(
                fault,
                Cancellation.NEVER,
                "build",
                "-s",
                folder.toString(),
                "--base-url",
                "https://me:word@example.org/");

        assertThat(status).isEqualTo(3);
        assertThat(err)
                .hasToString(
                        "kb: this is a fault of the program; the published site is not damaged. Please report it at "
                                + ISSUES
                                + " and attach .kb/fault-report.txt: it says what happened, without any text of your"
                                + " documents\n");
        String report = Files.readString(folder.resolve(".kb/fault-report.txt"));
        assertThat(report.lines())
                .contains(
                        "version: " + ProgramVersion.current(),
                        "command: kb build -s " + folder + " --base-url https://***@example.org/",
                        "variable: KB_JAVA_OPTS=-Dhttp.proxyPassword=*** -Xmx1g",
                        "java.lang.IllegalStateException",
                        "caused by java.io.IOException")
                .anyMatch(line -> line.startsWith("    at org.programmekb.cli.FailuresTest.aFaultOf"));
        assertThat(report).doesNotContain("paragraph", "hunter2", "ghp_1", "word@");
        try (Stream<Path> files = Files.list(folder.resolve(".kb"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aReportIsNotWrittenThroughALinkOutOfTheProject(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve(".kb"), outside);

        int status = report(new IllegalStateException());

        assertThat(status).isEqualTo(3);
        assertThat(outside).isEmptyDirectory();
        assertThat(err.toString()).containsPattern(" and attach \\S+-fault-report\\.txt: ");
        Path report = folder.resolve(err.toString().replaceAll("(?s).* attach (\\S+): .*", "$1"));
        assertThat(report).content().contains("java.lang.IllegalStateException");
        Files.delete(report);
    }

    @Test
    void aRecursionWithoutEndHasAShortReport() throws IOException {
        StackOverflowError overflow = new StackOverflowError();
        StackTraceElement frame = new StackTraceElement("org.programmekb.Deep", "descend", "Deep.java", 1);
        overflow.setStackTrace(Stream.generate(() -> frame).limit(1024).toArray(StackTraceElement[]::new));

        assertThat(report(overflow)).isEqualTo(3);

        assertThat(err.toString())
                .startsWith("kb: this is a fault of the program")
                .hasLineCount(1);
        assertThat(folder.resolve(".kb/fault-report.txt"))
                .content()
                .satisfies(text -> assertThat(text.lines().filter(line -> line.startsWith("    at ")))
                        .hasSize(60));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a"), "a: there is no such file or folder"),
                Arguments.of(new AccessDeniedException("a"), "a: you have no permission to do this"),
                Arguments.of(new FileSystemException("a", null, "No space left on device"), "a: the disk is full"),
                Arguments.of(
                        new FileSystemException("a", null, "Read-only file system"), "a: the file system is read-only"),
                Arguments.of(
                        new FileSystemException("a", null, "Not a directory"),
                        "a: a part of this path is not a folder"),
                Arguments.of(new FileSystemException("a", null, "Input/output error"), "a: Input/output error"),
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(
                        new CompletionException(new UncheckedIOException(new NoSuchFileException("a"))),
                        "a: there is no such file or folder"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatCannotBeReadOrWrittenIsSaidInWords(Exception failure, String words) throws IOException {
        assertThat(report(failure)).isEqualTo(3);

        assertThat(err).hasToString("kb: could not read or write: " + words + "\n");
    }

    static Stream<Throwable> wantsOfMemory() {
        return Stream.of(
                new IllegalStateException(new CompletionException(new OutOfMemoryError("Java heap space"))),
                new IllegalStateException("load error: a -- java.lang.OutOfMemoryError: Java heap space"));
    }

    @ParameterizedTest
    @MethodSource("wantsOfMemory")
    void outOfMemoryOnAnyThreadIsOneSentence(Throwable failure) throws IOException {
        int status = report(failure);

        assertThat(status).isEqualTo(3);
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        assertThat(err)
                .hasToString("kb: the program needs more memory than the " + megabytes + " MB that Java gives it."
                        + " The published site is as it was. Give the program more, for instance "
                        + Math.max(1, megabytes / 1024 * 2) + " GB: KB_JAVA_OPTS=-Xmx"
                        + Math.max(1, megabytes / 1024 * 2) + "g\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatFailsBecauseTheCommandWasStoppedIsNotSaid() throws IOException {
        assertThat(report(new CancelledException())).isEqualTo(130);
        assertThat(report(new IllegalStateException(), () -> true, "build")).isEqualTo(130);

        assertThat(err.toString()).isEmpty();
    }
}
