package org.programmekb.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's own files, of which a hash is the version of its code. */
public final class ProgramHash {
    /**
     * Changes whenever the parsing code changes. The versions of the libraries are part of it, because the manifest of
     * the jar lists them.
     */
    public static final Hash OF_PARSING = of("cache", "markup", "prose");

    /** Changes with the jars that a project adds to the class path, for instance extensions of Asciidoctor. */
    public static final String EXTENSIONS = Arrays.stream(
                    System.getProperty("java.class.path", "").split(File.pathSeparator))
            .skip(1)
            .map(File::new)
            .map(file -> file + " " + file.length() + " " + file.lastModified())
            .collect(Collectors.joining("\n"));

    private ProgramHash() {}

    /** A hash of the files in these folders of the program, or of the whole program if it is one file. */
    public static Hash of(String... folders) {
        try {
            CodeSource source = ProgramHash.class.getProtectionDomain().getCodeSource();
            Path location = Path.of(source.getLocation().toURI());
            if (!Files.isDirectory(location)) {
                return Hash.of(Files.readAllBytes(location));
            }
            Hash hash = new Hash(0, 0);
            for (String folder : folders) {
                try (Stream<Path> files = Files.walk(location.resolve("org/programmekb/" + folder))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        hash = hash.with(Files.readAllBytes(file));
                    }
                }
            }
            return hash;
        } catch (IOException | URISyntaxException exception) {
            throw new IllegalStateException("cannot read the program's own files", exception);
        }
    }
}
