package org.programmekb.launch;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The main class of {@code kb.jar}: runs the program in a virtual machine with the options that it needs. It and
 * the classes that it uses need no library, because the single file has them before it is unpacked.
 */
public final class Start {
    private static final int CANNOT_START = 2;

    private Start() {}

    /** Ends with the exit status of the program; 2 if it cannot be started. */
    @SuppressWarnings("SystemOut") // The program, which owns the console, has not started.
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path file = Path.of(Start.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = SingleFile.isIn(file) ? SingleFile.unpack(file) : file;
            Map<String, String> environment = new TreeMap<>(System.getenv());
            Path runs = Path.of(environment.getOrDefault("KB_RUNS", ""));
            // The launcher knows all of this.
            if (!environment.containsKey("KB_ARCHIVE")) {
                Path home = home(jar);
                runs = home.resolve(Files.exists(home.resolve("pom.xml")) ? "target/program" : "runs");
                requireGit(environment.getOrDefault("PATH", ""));
                environment.put("KB_HOME", home.toString());
                environment.put("KB_RUNS", runs.toString());
                environment.put("KB_JAR", file.toString());
                // Java 17 reads names of files in the encoding of the locale.
                environment.put("KB_LANG", language(environment));
                environment.put("LC_ALL", "C.UTF-8");
                describeTerminal(environment);
            }
            System.exit(new VirtualMachine(jar.toString(), environment).runWithArchive(runs, arguments));
        } catch (IOException | URISyntaxException e) {
            System.err.println("kb: cannot start: " + (e.getClass() == IOException.class ? e.getMessage() : e));
            System.exit(CANNOT_START);
        }
    }

    private static void requireGit(String places) throws IOException {
        if (Stream.of(places.split(File.pathSeparator))
                .flatMap(place -> Stream.of("git", "git.exe").map(name -> new File(place, name)))
                .noneMatch(File::canExecute)) {
            throw new IOException("Git is missing; it is needed for the dates of pages");
        }
    }

    /** The folder of a release or a clone; both have templates. */
    private static Path home(Path jar) {
        Path home = jar.toAbsolutePath().resolveSibling("");
        for (Path folder = jar.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("templates"))) {
                return folder;
            }
        }
        return home;
    }

    private static String language(Map<String, String> environment) {
        return Stream.of("KB_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A console is standard input and output; the launcher {@code kb} knows them one by one. */
    private static void describeTerminal(Map<String, String> environment) {
        environment.keySet().removeAll(Set.of("KB_TERMINAL", "KB_KEYBOARD", "KB_COLOUR"));
        if (isAtTerminal()) {
            environment.put("KB_TERMINAL", "1");
            environment.put("KB_KEYBOARD", "1");
            if (environment.getOrDefault("NO_COLOR", "").isEmpty()) {
                environment.put("KB_COLOUR", "1");
            }
        }
    }

    /** From Java 22 on there is always a console, which says itself what it is. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAtTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
