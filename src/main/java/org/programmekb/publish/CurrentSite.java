package org.programmekb.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;

/**
 * What the output path leads to. Where the platform has symbolic links it is a link to a generation, replaced by one
 * atomic rename. Elsewhere it is a folder: two renames replace it, and a journal lets the next build finish a swap that
 * was cut short between them.
 */
final class CurrentSite {
    /** How a platform lets one site take the place of another. */
    enum Swap {
        LINK,
        FOLDER
    }

    /** Stands in an output that is a folder, to tell it from folders of others. */
    static final String MARK = ".kb-output";

    private static final String LINK = "next-link";
    private static final String JOURNAL = "swap-journal";

    private final OutputFolder output;

    CurrentSite(OutputFolder output) {
        this.output = output;
    }

    /** What this platform can do, found out by doing it. */
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
                throw new OutputRefusedException(path + ": this is a link to " + Files.readSymbolicLink(path)
                        + " that this program did not create; remove the link, or choose the folder itself with -o");
            }
        } else if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            Optional<Path> content = firstEntry(path);
            if (content.isPresent() && !isMarked()) {
                throw new OutputRefusedException(
                        path + ": this folder contains files that this program did not create, "
                                + "for instance " + content.get().getFileName()
                                + "; move them to another place, or choose another folder with -o");
            }
        } else if (Files.exists(path, NOFOLLOW_LINKS)) {
            throw new OutputRefusedException(path + ": this is a file; choose another output folder with -o");
        }
    }

    /** The folder that holds the current site, if there is one. */
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

    /** Finishes a swap that was cut short while there was no output. */
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

    /** Makes a staged generation current; what was current before is at {@code aside} if it was a folder. */
    void replace(Path staged, Path aside, Swap swap) throws IOException {
        Path path = output.path();
        boolean isFolder = Files.isDirectory(path, NOFOLLOW_LINKS);
        if (isFolder && firstEntry(path).isEmpty()) {
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
        return Files.isDirectory(output.path(), NOFOLLOW_LINKS)
                && Files.isRegularFile(output.path().resolve(MARK), NOFOLLOW_LINKS);
    }

    private static Optional<Path> firstEntry(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            Iterator<Path> iterator = entries.iterator();
            return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
        }
    }
}
