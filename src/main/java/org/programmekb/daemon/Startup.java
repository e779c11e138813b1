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
 * What the resident program was started with and cannot change: its file, the virtual machine and the environment, which
 * libraries and Git read. An request that comes from elsewhere is not for it.
 *
 * @param jar the program's file
 * @param state tells the file from one that has taken its place
 * @param identity what the launcher says of the virtual machine
 * @param environment variables that may matter to a build
 */
record Startup(Path jar, String state, String identity, Map<String, String> environment) {
    /** Read from each request, or about a terminal and not about what is built on it. */
    private static final Set<String> FREE = Set.of(
            "SOURCE_DATE_EPOCH",
            "GITHUB_WORKSPACE",
            "NO_COLOR",
            "KB_DAEMON",
            "KB_COLOUR",
            "KB_TERMINAL",
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

    /** The shell passes on what it cannot name, but cannot tell it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static Startup now(Path jar, String identity, Map<String, String> environment) throws IOException {
        return new Startup(jar, state(jar), identity, relevant(environment));
    }

    /** Whether the program's file is the one that this process runs. */
    boolean isCurrent() {
        try {
            return state(jar).equals(state);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a process of its own would be just like this one. */
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
                    && !FREE.contains(name)
                    && !OF_TERMINALS.matcher(name).matches()) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }
}
