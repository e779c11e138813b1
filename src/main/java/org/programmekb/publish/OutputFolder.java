package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Message;

/**
 * The output path, checked not to overlap with the sources.
 *
 * @param path the output as an absolute path; symbolic links are resolved in its parents, but not the output itself
 * @param generations the folder beside it with the sites of the last builds
 */
record OutputFolder(Path path, Path generations) {
    static OutputFolder of(Folders folders) throws IOException {
        Path configured = folders.output().toAbsolutePath().normalize();
        Path name = configured.getFileName();
        Path parent = configured.getParent();
        if (name == null || parent == null) {
            throw new OutputRefusedException(Message.of("output.root", configured));
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
                    throw new OutputRefusedException(Message.of("output.contains", path, real));
                }
                if (written.startsWith(real)) {
                    throw new OutputRefusedException(Message.of("output.inside", path, real));
                }
            }
        }
        if (real(folders.project()).startsWith(path)) {
            throw new OutputRefusedException(Message.of("output.project", path));
        }
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Generations.isLockedFolder(above) || CurrentSite.isMarked(above)) {
                throw new OutputRefusedException(Message.of("output.inside", path, above));
            }
        }
    }

    /** The real path of the existing part, followed by the part that does not exist yet. */
    private static Path real(Path absolute) throws IOException {
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
}
