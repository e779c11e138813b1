package org.programmekb.spec;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.programmekb.cli.Kb;
import org.programmekb.launch.Start;

/**
 * The program as its launcher compiles it, with the class archive of its first build. It is made once for all tests and
 * virtual machines, and again when the program differs.
 *
 * @param home a project with the launcher
 */
record CompiledProgram(Path home) {
    /** The compiled classes that are tested. */
    private static final Path CLASSES = classes();

    private static final CompiledProgram ONCE = make();

    /** The program that is tested. */
    static CompiledProgram get() {
        return ONCE;
    }

    Path jar() {
        return home.resolve("target/program/kb.jar");
    }

    /** The class archive that the launcher of this Java wrote. */
    Path archive() throws IOException {
        try (Stream<Path> archives = Files.list(home.resolve("target/program/cds"))) {
            return archives.findFirst().orElseThrow();
        }
    }

    /** Lends the program to the launcher of another project, which need not compile it and may start the daemon. */
    void lendTo(Path other) throws IOException {
        Path target = Files.createDirectories(other.resolve("target/program"));
        Files.createSymbolicLink(target.resolve("kb.jar"), jar());
        Files.createSymbolicLink(target.resolve("lib"), jar().resolveSibling("lib"));
        Files.createSymbolicLink(
                Files.createDirectory(target.resolve("cds")).resolve(archive().getFileName()), archive());
    }

    private static Path classes() {
        try {
            return Path.of(
                    Kb.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompiledProgram make() {
        Path place = CLASSES.resolveSibling(CLASSES.getFileName() + "-program");
        Path made = place.resolve("made-from");
        CompiledProgram program = new CompiledProgram(place.resolve("home"));
        try {
            Files.createDirectories(place);
            try (FileChannel lock =
                    FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                String origin = origin();
                if (!Files.exists(made) || !Files.readString(made).equals(origin)) {
                    Files.deleteIfExists(made);
                    program.compile();
                    Files.writeString(made, origin);
                }
            }
            return program;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the jar and the class archive depend on. */
    private static String origin() throws IOException {
        CRC32 sum = new CRC32();
        for (Map.Entry<String, byte[]> file : new Tree(CLASSES).files().entrySet()) {
            sum.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            sum.update(file.getValue());
        }
        sum.update(Files.readAllBytes(Path.of("kb")));
        try (InputStream self = CompiledProgram.class.getResourceAsStream("CompiledProgram.class")) {
            sum.update(Objects.requireNonNull(self).readAllBytes());
        }
        return String.join(
                "\n",
                Long.toString(sum.getValue()),
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.class.path"));
    }

    private void compile() throws IOException, InterruptedException {
        if (Files.exists(home)) {
            new Tree(home).delete();
        }
        Files.createDirectories(home.resolve("target/program"));
        writeJar(jar());
        // The history of the repository in which all this lies is of no use.
        Launcher.Run first = Launcher.around(home)
                .with("GIT_CEILING_DIRECTORIES", home.toRealPath().getParent().toString())
                .run("build");
        if (first.status() != 0) {
            throw new AssertionError(first.err());
        }
    }

    /** Links the libraries into a folder beside the jar: the class archive holds no class of a library elsewhere. */
    private static String linkLibraries(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(":")) {
            if (path.endsWith(".jar")) {
                Path library = Path.of(path);
                Files.createSymbolicLink(folder.resolve(library.getFileName()), library);
                names.add(folder.getFileName() + "/" + library.getFileName());
            }
        }
        return String.join(" ", names);
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Start.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, linkLibraries(jar.resolveSibling("lib")));
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> file : new Tree(CLASSES).files().entrySet()) {
                if (!file.getKey().equals("META-INF/MANIFEST.MF")) {
                    stream.putNextEntry(new ZipEntry(file.getKey()));
                    stream.write(file.getValue());
                    stream.closeEntry();
                }
            }
        }
    }
}
