package org.programmekb.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gave a command, which need not be this process.
 *
 * @param folder what relative paths start from
 * @param environment the variables that commands see
 */
record Caller(Path folder, Map<String, String> environment) {
    Caller {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Somebody in the folder of this process. */
    static Caller here(Map<String, String> environment) {
        return new Caller(Path.of(""), environment);
    }

    /** The project that the program is part of. */
    Path home() {
        return folder.resolve(environment.getOrDefault("KB_HOME", "."))
                .toAbsolutePath()
                .normalize();
    }
}
