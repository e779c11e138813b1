package org.programmekb.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.programmekb.cli.Kb;

/**
 * A project on disk, on which the real commands are run within this virtual machine.
 *
 * @param folder the project
 * @param now when commands believe to run
 */
record Project(Path folder, Instant now) {
    /** The day on which sites are built unless a test chooses another. */
    static final Instant USUAL = Instant.parse("2024-06-15T10:00:00Z");

    Project(Path folder) {
        this(folder, USUAL);
    }

    /** The same project at another time. */
    Project at(String moment) {
        return new Project(folder, Instant.parse(moment));
    }

    /** {@code kb build}. */
    Result build(String... arguments) throws IOException {
        return run("build", arguments);
    }

    /** {@code kb check}. */
    Result check(String... arguments) throws IOException {
        return run("check", arguments);
    }

    /** The published files. */
    Map<String, byte[]> output() throws IOException {
        return new Tree(folder.resolve("output")).files();
    }

    /** Runs a command. */
    Result run(String command, String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(command, "-s", folder.toString()));
        all.addAll(List.of(arguments));
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", Long.toString(now.getEpochSecond())),
                new PrintWriter(out),
                new PrintWriter(err),
                all.toArray(String[]::new));
        return new Result(status, out.toString(), err.toString(), output());
    }
}
