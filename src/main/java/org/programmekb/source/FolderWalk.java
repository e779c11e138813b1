package org.programmekb.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.programmekb.config.InputRoots;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.config.LeftOut;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * Finds the files below a folder. The folder and every symbolic link in it are resolved by {@link InputRoots}; a link that
 * must not be followed is reported and left out.
 */
final class FolderWalk {
    private static final int DEEPEST = 64;
    /** Links to folders with links to folders multiply what a few files hold. */
    private static final int MOST_LINKS = 1_000;

    private final Path folder;
    private final InputRoots roots;
    private final Predicate<Path> isLeftOut;
    private Predicate<Path> isFolderLeftOut;
    private final Diagnostics diagnostics;
    private final String prefix;
    private final String prefixInFindings;
    private Optional<LeftOut> leftOut = Optional.empty();
    private final List<SourceFile> files = new ArrayList<>();
    /** Where the links lie that led to the folder which is being walked. */
    private final Deque<Path> followed = new ArrayDeque<>();

    private int links;

    /**
     * A walk through a folder.
     *
     * @param base the folder that the paths of the files are relative to: this one or one above it
     * @param isLeftOut which files and folders are left out, by their names
     */
    FolderWalk(Path folder, Path base, InputRoots roots, Predicate<Path> isLeftOut, Diagnostics diagnostics) {
        this.folder = folder;
        this.roots = roots;
        this.isLeftOut = isLeftOut;
        this.isFolderLeftOut = isLeftOut;
        this.diagnostics = diagnostics;
        this.prefix = base.equals(folder) ? "" : Folders.slashes(base.relativize(folder)) + "/";
        this.prefixInFindings = base.equals(folder) ? folder.getFileName() + "/" : "";
    }

    /** What is left out of a site: such folders are not walked, and what an author may miss is reported. */
    FolderWalk without(LeftOut leftOut) {
        this.leftOut = Optional.of(leftOut);
        return this;
    }

    /** Folders are left out by another rule than files. */
    FolderWalk withoutFolders(Predicate<Path> isFolderLeftOut) {
        this.isFolderLeftOut = isFolderLeftOut;
        return this;
    }

    /** All files, in the order of their paths; none if there is no such folder. */
    List<SourceFile> files() throws IOException {
        Target target = roots.find(folder);
        if (target instanceof Target.Refused refused) {
            String path = prefixInFindings + prefix;
            report(path.substring(0, path.length() - 1), refused);
        } else if (target instanceof Target.Input readable && Files.isDirectory(readable.real())) {
            walk(readable.real(), prefix, DEEPEST);
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }

    /** Walks a folder that has been resolved; {@code path} is what its files are called. */
    private void walk(Path real, String path, int depth) throws IOException {
        Files.walkFileTree(real, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return !directory.equals(real)
                                && (isLeftOut(
                                                isFolderLeftOut,
                                                directory,
                                                path + Folders.slashes(real.relativize(directory)))
                                        || isMarked(directory))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path below = real.relativize(file);
                if (!isLeftOut(isLeftOut, file, path + Folders.slashes(below))) {
                    if (attributes.isSymbolicLink()) {
                        follow(file, path + Folders.slashes(below), depth - below.getNameCount());
                    } else if (attributes.isDirectory()) {
                        reportDepth(path + Folders.slashes(below));
                    } else if (attributes.isRegularFile()) {
                        files.add(new SourceFile(path + Folders.slashes(below), file, attributes.size()));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // It was there a moment ago, as the drafts of text editors are.
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private boolean isLeftOut(Predicate<Path> rule, Path file, String path) {
        Path name = file.getFileName();
        if (!rule.test(name)) {
            return false;
        }
        if (leftOut.filter(names -> names.isMissed(name)).isPresent()) {
            diagnostics.report(
                    Code.FILE_UNLINKED,
                    Location.of(prefixInFindings + path),
                    Message.of("file-unlinked.hidden", name.toString().substring(0, 1)),
                    Message.of("file-unlinked.hint-hidden"));
        }
        return true;
    }

    /** Whether a file in a folder says that it is no part of the site. */
    private boolean isMarked(Path folder) throws IOException {
        if (leftOut.isEmpty()) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.getFileName()
                    .toString()
                    .equalsIgnoreCase(leftOut.get().marker()));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void follow(Path link, String path, int depth) throws IOException {
        Target target = roots.find(link);
        if (target instanceof Target.Refused refused) {
            report(prefixInFindings + path, refused);
        } else if (target instanceof Target.Input readable) {
            BasicFileAttributes attributes = Files.readAttributes(readable.real(), BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                files.add(new SourceFile(path, readable.real(), attributes.size()));
            } else if (attributes.isDirectory() && !isMarked(readable.real())) {
                enter(readable.real(), link, path, depth);
            }
        }
    }

    /** A link to a folder stands for all that is in it. */
    private void enter(Path real, Path link, String path, int depth) throws IOException {
        followed.addLast(Objects.requireNonNull(link.getParent()));
        if (followed.stream().anyMatch(holder -> holder.startsWith(real))) {
            report(Code.SYMLINK_LOOP, prefixInFindings + path, Message.of("symlink-loop.folder", roots.name(real)));
        } else if (depth < 1) {
            reportDepth(path);
        } else if (links < MOST_LINKS) {
            links++;
            walk(real, path + "/", depth);
        } else if (links++ == MOST_LINKS) {
            // One finding tells as much as one for each link.
            report(Code.SYMLINK_LOOP, prefixInFindings + path, Message.of("symlink-loop.many", MOST_LINKS));
        }
        followed.removeLast();
    }

    /** The library gives a folder in place of its files where the walk must end. */
    private void reportDepth(String path) {
        report(Code.OUTPUT_PATH_INVALID, prefixInFindings + path, Message.of("output-path-invalid.deep", DEEPEST));
    }

    private void report(String path, Target.Refused refused) {
        diagnostics.report(refused.code(), Location.of(path), refused.message(), refused.hint());
    }

    private void report(Code code, String path, Message message) {
        diagnostics.report(code, Location.of(path), message);
    }
}
