package org.programmekb.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls, by the names of these methods: see {@code bench/fuzz}. */
public final class Jazzer {
    private static @Nullable FuzzTarget target;

    private Jazzer() {}

    /** Is called once, with the name of a target. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kb-fuzz-");
        target = Objects.requireNonNull(FuzzTargets.ALL.get(arguments[0]), arguments[0])
                .in(folder);
    }

    /** Is called with every input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target).read(input);
    }
}
