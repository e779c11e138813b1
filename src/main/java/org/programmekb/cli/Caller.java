package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Context of the user who entered a command; with the daemon it differs from that of this process.
 *
 * @param folder the folder that relative paths start from
 * @param environment the environment variables for the command
 */
record Caller(Path folder, Map<String, String> environment) {
    Caller {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** The context of this process. */
    static Caller here(Map<String, String> environment) {
        return new Caller(Path.of(""), environment);
    }

    /** A path as the user writes it: relative if it is below the current folder. */
    Path relative(Path path) throws IOException {
        Path here = folder.toRealPath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /** The project that contains the program. */
    Path home() {
        return folder.resolve(environment.getOrDefault("KB_HOME", "."))
                .toAbsolutePath()
                .normalize();
    }
}
