package org.programmekb.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.programmekb.diagnostic.Message;

/**
 * The published site at the output path. Where the platform has symbolic links, the output is a link to a generation
 * and one atomic rename replaces it. Elsewhere it is a folder that two renames replace; a journal lets the next build
 * complete a swap that was interrupted between them.
 */
record CurrentSite(OutputFolder output) {
    /** How the platform replaces one site by another. */
    enum Swap {
        LINK,
        FOLDER
    }

    /** Marker file in an output that is a folder: it shows that this program made the folder. */
    static final String MARK = ".kb-output";

    private static final String LINK = "next-link";
    private static final String JOURNAL = "swap-journal";

    /** Tests what this platform supports by trying it. */
    static Swap swapOf(Path folder) throws IOException {
        Path first = folder.resolve("probe-1");
        Path second = folder.resolve("probe-2");
        try {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
            Files.createSymbolicLink(first, Path.of("."));
            Files.createSymbolicLink(second, Path.of("."));
            Files.move(second, first, StandardCopyOption.ATOMIC_MOVE);
            return Swap.LINK;
        } catch (UnsupportedOperationException | IOException e) {
            return Swap.FOLDER;
        } finally {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
        }
    }

    /** Refuses an output that this program did not make. */
    void refuseForeign() throws IOException {
        Path path = output.path();
        if (Files.isSymbolicLink(path)) {
            if (linked().isEmpty()) {
                throw new OutputRefusedException(Message.of("output.foreign-link", path, Files.readSymbolicLink(path)));
            }
        } else if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            Optional<Path> content = FolderTree.entries(path).stream().findFirst();
            if (content.isPresent() && !isMarked()) {
                throw new OutputRefusedException(
                        Message.of("output.foreign-folder", path, content.get().getFileName()));
            }
        } else if (Files.exists(path, NOFOLLOW_LINKS)) {
            throw new OutputRefusedException(Message.of("output.file", path));
        }
    }

    /** The folder with the files of the current site, if there is one. */
    Optional<Path> folder() throws IOException {
        if (Files.isSymbolicLink(output.path())) {
            return linked().filter(Files::isDirectory);
        }
        return isMarked() ? Optional.of(output.path()) : Optional.empty();
    }

    /** The name of the generation that is the current site, if it is known. */
    Optional<String> name() throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty() || !folder.get().equals(output.path())) {
            return folder.map(generation -> String.valueOf(generation.getFileName()));
        }
        return Files.readString(output.path().resolve(MARK))
                .lines()
                .skip(1)
                .findFirst()
                .filter(Generations::isName);
    }

    /** Completes a swap that was interrupted while there was no output. */
    void recover(Swap swap) throws IOException {
        Path journal = output.generations().resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return;
        }
        Path staged = output.generations().resolve(Files.readString(journal).strip());
        if (!Files.exists(output.path(), NOFOLLOW_LINKS) && Generations.isGeneration(staged)) {
            put(staged, swap);
        }
        Files.delete(journal);
    }

    /** Makes a staged generation current. If the site before was a folder, it is moved to {@code aside}. */
    void replace(Path staged, Path aside, Swap swap) throws IOException {
        Path path = output.path();
        boolean isFolder = Files.isDirectory(path, NOFOLLOW_LINKS);
        if (isFolder && FolderTree.entries(path).isEmpty()) {
            Files.delete(path);
            isFolder = false;
        }
        if (swap == Swap.LINK && !isFolder) {
            put(staged, swap);
            return;
        }
        Path journal = output.generations().resolve(JOURNAL);
        if (swap == Swap.FOLDER) {
            Files.writeString(
                    staged.resolve(MARK),
                    "Every build replaces everything in this folder.\n" + staged.getFileName() + "\n");
        }
        Files.writeString(journal, String.valueOf(staged.getFileName()));
        if (isFolder) {
            Files.move(path, aside);
        } else {
            Files.deleteIfExists(path);
        }
        put(staged, swap);
        Files.delete(journal);
    }

    private void put(Path staged, Swap swap) throws IOException {
        if (swap == Swap.FOLDER) {
            Files.move(staged, output.path());
            return;
        }
        Path link = output.generations().resolve(LINK);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target(staged));
        Files.move(link, output.path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path target(Path staged) {
        return Path.of(String.valueOf(output.generations().getFileName()), String.valueOf(staged.getFileName()));
    }

    private Optional<Path> linked() throws IOException {
        Path target = output.path()
                .resolveSibling(Files.readSymbolicLink(output.path()))
                .normalize();
        return Optional.of(target)
                .filter(folder -> output.generations().equals(folder.getParent()))
                .filter(Generations::isGeneration);
    }

    private boolean isMarked() {
        return isMarked(output.path());
    }

    /** Whether this folder is a site that this program made. */
    static boolean isMarked(Path folder) {
        return Files.isDirectory(folder, NOFOLLOW_LINKS) && Files.isRegularFile(folder.resolve(MARK), NOFOLLOW_LINKS);
    }
}
