package org.programmekb.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.diagnostic.MessageLanguage;

/**
 * Context of the user who entered a command; with the daemon it differs from that of this process.
 *
 * @param folder the folder that relative paths start from
 * @param environment the environment variables for the command
 * @param clock the clock, also of commands that stay
 */
public record Caller(Path folder, Map<String, String> environment, InstantSource clock) {
    /** The option for the language of messages. */
    public static final String LANGUAGE = "--lang";

    /** Letters and characters that have no meaning for a shell. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+,-]+");

    private static final List<String> LOCALE = List.of("KB_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE");

    public Caller {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    public Caller(Path folder, Map<String, String> environment) {
        this(folder, environment, Clock.systemUTC());
    }

    /** The context of this process. */
    public static Caller here(Map<String, String> environment) {
        return new Caller(Path.of(""), environment);
    }

    /** A path as the user writes it: relative if it is below the current folder. */
    public Path relative(Path path) throws IOException {
        Path here = folder.toRealPath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /**
     * The language of messages: that of the option {@code --lang}, else that of the user's locale. The launcher gives it
     * in a variable of its own, because it sets another locale for Java.
     */
    public MessageLanguage language(String... arguments) {
        return Stream.concat(
                        option(arguments).stream(),
                        LOCALE.stream()
                                .map(name -> environment.getOrDefault(name, ""))
                                .filter(value -> !value.isBlank())
                                .limit(1))
                .flatMap(name -> MessageLanguage.of(name).stream())
                .findFirst()
                .orElse(MessageLanguage.ENGLISH);
    }

    /** Looked for before the line is parsed, so that errors in it are in this language, too. */
    private static Optional<String> option(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(LANGUAGE + "=")) {
                return Optional.of(arguments[i].substring(LANGUAGE.length() + 1));
            }
            if (arguments[i].equals(LANGUAGE) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** Whether standard error is a terminal; the launcher finds out, because Java 17 cannot. */
    public boolean isAtTerminal() {
        return "1".equals(environment.get("KB_TERMINAL"));
    }

    /** Whether standard input is a terminal, too. */
    public boolean isAtKeyboard() {
        return isAtTerminal() && "1".equals(environment.get("KB_KEYBOARD"));
    }

    /** How the user can call the program from the folder of the command, in as few letters as possible. */
    public String program() {
        if (environment.containsKey("KB_JAR")) {
            return "java -jar " + quoted(environment.get("KB_JAR"));
        }
        if (isInPath()) {
            return "kb";
        }
        Path from = folder.toAbsolutePath().normalize();
        String absolute = home().resolve("kb").toString();
        String relative = from.relativize(home()).resolve("kb").toString().replace('\\', '/');
        String near = relative.startsWith("..") ? relative : "./" + relative;
        return quoted(near.length() <= absolute.length() ? near : absolute);
    }

    /** Whether a shell that reads {@code kb} starts this program. */
    private boolean isInPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(place -> !place.isEmpty())
                .map(place -> folder.resolve(place).resolve("kb"))
                .filter(Files::isExecutable)
                .findFirst()
                .filter(found -> isSame(found, home().resolve("kb")))
                .isPresent();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** A path as a shell reads it. */
    public static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** The project that contains the program. */
    public Path home() {
        return folder.resolve(environment.getOrDefault("KB_HOME", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the program keeps what belongs to its runs; the launcher knows it. */
    public Path runs() {
        return environment.containsKey("KB_RUNS")
                ? Path.of(environment.get("KB_RUNS"))
                : home().resolve("target/program");
    }
}
