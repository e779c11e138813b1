package org.programmekb.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of the parsing code, as a hash of the program's own files. The versions of the libraries are part of it,
 * because the manifest of the jar lists them.
 */
public final class Program {
    /** Changes whenever the parsing code changes. */
    public static final Hash FINGERPRINT = fingerprint();

    private Program() {}

    private static Hash fingerprint() {
        try {
            Hash hash = new Hash(0, 0);
            for (Path file : ownFiles(location(Program.class))) {
                hash = hash.with(Files.readAllBytes(file));
            }
            return hash;
        } catch (IOException | URISyntaxException exception) {
            throw new IllegalStateException("cannot read the program's own files", exception);
        }
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(source.getLocation().toURI());
    }

    private static List<Path> ownFiles(Path location) throws IOException {
        if (!Files.isDirectory(location)) {
            return List.of(location);
        }
        List<Path> own = new ArrayList<>();
        for (String folder : List.of("cache", "markup", "prose")) {
            try (Stream<Path> files =
                    Files.walk(location.resolve("org/programmekb").resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(own::add);
            }
        }
        return own;
    }
}
