package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.SiteConfig.Folders;

/**
 * Where the site goes, known to be apart from the sources.
 *
 * @param path the output, absolute, with the symbolic links above it resolved but not itself
 * @param generations the folder beside it that holds the sites of the last builds
 */
record OutputFolder(Path path, Path generations) {
    static OutputFolder of(Folders folders) throws IOException {
        Path configured = folders.output().toAbsolutePath().normalize();
        Path name = configured.getFileName();
        Path parent = configured.getParent();
        if (name == null || parent == null) {
            throw new OutputRefusedException(configured + ": the root of a file system cannot be the output folder");
        }
        Path path = Files.isSymbolicLink(configured) ? real(parent).resolve(name) : real(configured);
        OutputFolder output = new OutputFolder(path, path.resolveSibling(path.getFileName() + ".generations"));
        output.refuseOverlap(folders);
        return output;
    }

    private void refuseOverlap(Folders folders) throws IOException {
        List<Path> inputs = new ArrayList<>();
        inputs.add(folders.content());
        inputs.addAll(folders.templates());
        inputs.addAll(folders.assets());
        inputs.add(folders.cache());
        inputs.add(folders.project().resolve(".git"));
        for (Path input : inputs) {
            Path real = real(input.toAbsolutePath().normalize());
            for (Path written : List.of(path, generations)) {
                if (real.startsWith(written)) {
                    throw new OutputRefusedException(
                            path + ": the output folder must not contain " + real + "; choose another with -o");
                }
                if (written.startsWith(real)) {
                    throw new OutputRefusedException(
                            path + ": the output folder must not be inside " + real + "; choose another with -o");
                }
            }
        }
        if (real(folders.project()).startsWith(path)) {
            throw new OutputRefusedException(
                    path + ": the output folder must not contain the project; choose another with -o");
        }
    }

    /** The real path of what exists, followed by what does not exist yet. */
    private static Path real(Path absolute) throws IOException {
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
}
