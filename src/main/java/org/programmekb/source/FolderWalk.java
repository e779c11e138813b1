package org.programmekb.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** Finds the files below a folder. Resolves real paths for symbolic links only, because that is as slow as reading. */
final class FolderWalk {
    private static final int DEEPEST = 64;

    private final Path folder;
    private final Path base;
    private final Path project;
    private final Path allowed;
    private final Diagnostics diagnostics;
    private final List<SourceFile> files = new ArrayList<>();

    FolderWalk(Path folder, Path base, Path project, Diagnostics diagnostics) throws IOException {
        this.folder = folder;
        this.base = base;
        this.project = project;
        this.allowed = folder.toRealPath();
        this.diagnostics = diagnostics;
    }

    /** All files that are not hidden, in no particular order; links that leave the project are reported. */
    List<SourceFile> files() throws IOException {
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && isHidden(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(file)) {
                    if (attributes.isSymbolicLink()) {
                        follow(file);
                    } else if (attributes.isRegularFile()) {
                        add(file, allowed.resolve(folder.relativize(file)), attributes.size());
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Names that begin with a dot are not content; a leading underscore marks files that other documents include. */
    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("_") || name.endsWith("~");
    }

    /** Adds everything in the folder that a link points to. */
    private void follow(Path link) throws IOException {
        int depth = DEEPEST - folder.relativize(link).getNameCount();
        Files.walkFileTree(link, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(file) && attributes.isRegularFile()) {
                    add(file, file.toRealPath(), attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path file, Path real, long size) {
        String path = SourceScanner.slashes(base.relativize(file));
        if (real.startsWith(allowed) || real.startsWith(project)) {
            files.add(new SourceFile(path, real, size));
        } else {
            diagnostics.report(
                    Code.PATH_OUTSIDE_PROJECT,
                    Location.of(base.equals(folder) ? folder.getFileName() + "/" + path : path),
                    "the file is a link to a place outside the project");
        }
    }
}
