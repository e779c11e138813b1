package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.programmekb.diagnostic.MessageLanguage;

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

    /** The language of the user, which the launcher reads from the locale. */
    MessageLanguage language() {
        return MessageLanguage.of(environment.getOrDefault("KB_LANG", "")).orElse(MessageLanguage.ENGLISH);
    }

    /** Whether standard error is a terminal; the launcher finds out, because Java 17 cannot. */
    boolean isAtTerminal() {
        return "1".equals(environment.get("KB_TERMINAL"));
    }

    /** Whether standard input is a terminal, too. */
    boolean isAtKeyboard() {
        return isAtTerminal() && "1".equals(environment.get("KB_KEYBOARD"));
    }

    /** How the user can call the program from the folder of the command, in as few letters as possible. */
    String program() {
        Path from = folder.toAbsolutePath().normalize();
        String absolute = home().resolve("kb").toString();
        String relative = from.relativize(home()).resolve("kb").toString().replace('\\', '/');
        String near = relative.startsWith("..") ? relative : "./" + relative;
        return near.length() <= absolute.length() ? near : absolute;
    }

    /** The project that contains the program. */
    Path home() {
        return folder.resolve(environment.getOrDefault("KB_HOME", "."))
                .toAbsolutePath()
                .normalize();
    }
}
