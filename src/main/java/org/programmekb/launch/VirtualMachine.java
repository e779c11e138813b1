package org.programmekb.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A virtual machine for the program. The launcher has the same options.
 *
 * @param classPath the program
 * @param environment the variables of the program
 */
public record VirtualMachine(String classPath, Map<String, String> environment) {
    private static final String PROGRAM = "org.programmekb.cli.Kb";
    private static final String ARCHIVING = "-XX:ArchiveClassesAtExit=";
    private static final int WITH_NATIVE_ACCESS = 24;

    /**
     * Runs the program, and returns its exit status. The first build writes an archive of the classes that it loaded,
     * with which later ones start faster.
     *
     * @param runs the folder for the archive
     */
    int runWithArchive(Path runs, String... arguments) throws IOException, InterruptedException {
        String name = Integer.toHexString((java() + Runtime.version()).hashCode());
        Path archive = Path.of(environment.getOrDefault(
                "KB_ARCHIVE", runs.resolve("cds/" + name + ".jsa").toString()));
        if (Files.exists(archive)) {
            return run(List.of("-XX:SharedArchiveFile=" + archive), arguments);
        }
        if (arguments.length == 0
                || !arguments[0].equals("build")
                || !ownOptions().isEmpty()
                || !canArchive(archive)) {
            return run(List.of(), arguments);
        }
        // Under another name, so that no process reads an incomplete archive.
        Path unfinished = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        int status = run(List.of(ARCHIVING + unfinished), arguments);
        if (!Files.deleteIfExists(partial(unfinished)) && status == 0 && Files.exists(unfinished)) {
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished);
        return status;
    }

    /** Java's own archive, on top of which ours is made, is missing in some runtimes. */
    private static boolean canArchive(Path archive) {
        Path libraries = Path.of(System.getProperty("java.home"), "lib");
        try (Stream<Path> files = Files.find(
                libraries,
                2,
                (file, attributes) -> file.getFileName().toString().equals("classes.jsa"))) {
            if (files.findFirst().isEmpty()) {
                return false;
            }
            Files.createDirectories(archive.getParent());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Marks an archive that has only the classes of the start. */
    private static Path partial(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".partial");
    }

    /** Runs the program once more as this process runs it, with another class path, and returns its exit status. */
    public static int again(String classPath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith(ARCHIVING)) {
                Files.createFile(partial(Path.of(option.substring(ARCHIVING.length()))));
            } else {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", classPath, PROGRAM));
        command.addAll(List.of(arguments));
        return end(new ProcessBuilder(command));
    }

    /** Runs the program with these options, too, and returns its exit status. */
    private int run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djruby.compile.mode=OFF"));
        if (Runtime.version().feature() >= WITH_NATIVE_ACCESS) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(options);
        command.addAll(ownOptions());
        command.addAll(List.of("-cp", classPath, PROGRAM));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().remove("KB_ARCHIVE");
        return end(builder);
    }

    private static int end(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.inheritIO().start();
        // Whoever ends this process means the program.
        Thread end = new Thread(() -> {
            process.destroy();
            process.onExit().join();
        });
        Runtime.getRuntime().addShutdownHook(end);
        return process.waitFor();
    }

    private List<String> ownOptions() {
        return Stream.of(environment.getOrDefault("KB_JAVA_OPTS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
