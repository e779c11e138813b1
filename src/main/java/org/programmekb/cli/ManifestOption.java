package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.publish.checksum.Checksums;
import picocli.CommandLine.Option;

/** The option of a build for a manifest of the site. */
final class ManifestOption {
    private static final String BESIDE = "";

    @Option(names = "--manifest", paramLabel = "FILE", arity = "0..1", fallbackValue = BESIDE)
    private @Nullable String manifest;

    /**
     * Where to write the manifest.
     *
     * @param here the folder of the user
     * @param output the output of the build
     * @throws UsageException if it would be part of the site, or replace a file that is no manifest
     */
    Optional<Path> file(Path here, Path output) throws IOException {
        if (manifest == null) {
            return Optional.empty();
        }
        Path file = manifest.isEmpty()
                ? Checksums.beside(output)
                : here.resolve(manifest).toAbsolutePath().normalize();
        if (isInside(file, output)) {
            throw UsageException.of("kb build", Message.of("manifest.inside", file));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                read(file, "kb build");
            } catch (UsageException e) {
                throw UsageException.of("kb build", Message.of("manifest.other", file));
            }
        }
        return Optional.of(file);
    }

    private static boolean isInside(Path file, Path output) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        return file.startsWith(output.toAbsolutePath().normalize())
                || Files.exists(output)
                        && Files.exists(folder)
                        && folder.toRealPath().startsWith(output.toRealPath());
    }

    /** Writes the manifest of the published site. */
    static void write(Path file, Path output, Console console) throws IOException {
        Checksums sums = Checksums.of(output);
        sums.write(file);
        console.note(Message.of(
                "manifest.written", file, Console.count("file", sums.sums().size()), sums.sum()));
    }

    /** Reads a manifest. */
    static Checksums read(Path file, String command) throws IOException {
        try {
            return Checksums.read(file);
        } catch (ExplainedException e) {
            throw UsageException.of(command, e.explanation());
        }
    }
}
