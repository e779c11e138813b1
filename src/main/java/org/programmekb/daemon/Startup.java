package org.programmekb.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Conditions that the daemon was started with and cannot change: the program's file, the virtual machine, and the
 * environment, which libraries and Git read. A request is refused where they differ.
 *
 * @param jar the program's file
 * @param state tells the file from one that has taken its place
 * @param identity what the launcher says of the virtual machine
 * @param environment variables that may matter to a build
 */
record Startup(Path jar, String state, String identity, Map<String, String> environment) {
    /** Variables that are read from each request, or that describe a terminal and do not change what is built. */
    private static final Set<String> MAY_DIFFER = Set.of(
            "SOURCE_DATE_EPOCH",
            "GITHUB_WORKSPACE",
            "NO_COLOR",
            "KB_DAEMON",
            "KB_COLOUR",
            "KB_TERMINAL",
            "KB_KEYBOARD",
            "KB_LANG",
            "_",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "TERM",
            "COLORTERM",
            "COLUMNS",
            "LINES",
            "WINDOWID",
            "DISPLAY",
            "XDG_SESSION_ID");

    private static final Pattern OF_TERMINALS = Pattern.compile("(TERM|ITERM|KITTY|TMUX|VTE|KONSOLE|SSH)_.*|TMUX");

    /** A shell passes on variables with other names, but cannot list them. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static Startup of(Path jar, String identity, Map<String, String> environment) throws IOException {
        return new Startup(jar, state(jar), identity, relevant(environment));
    }

    /** Whether the program's file is the one that this process runs. */
    boolean isProgramCurrent() {
        try {
            return state(jar).equals(state);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a process that is started in this environment would be like this one. */
    boolean fits(String otherIdentity, Map<String, String> otherEnvironment) {
        return identity.equals(otherIdentity) && environment.equals(relevant(otherEnvironment));
    }

    private static String state(Path jar) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
    }

    private static Map<String, String> relevant(Map<String, String> environment) {
        Map<String, String> relevant = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (NAME.matcher(name).matches()
                    && !MAY_DIFFER.contains(name)
                    && !OF_TERMINALS.matcher(name).matches()) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }
}
