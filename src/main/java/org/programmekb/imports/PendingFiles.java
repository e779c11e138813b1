package org.programmekb.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;

/**
 * Files that come into the project all together: they wait in a folder of their own until everything has been read and
 * converted. An import that is interrupted before that has done nothing; one that is interrupted later is finished by the
 * next.
 */
public final class PendingFiles {
    private static final String WAITING = ".kb/import";
    private static final String READY = ".kb/import-ready";

    private final Path project;
    private final Path waiting;

    /** Begins an import; an earlier one that was interrupted is finished or dropped. */
    public PendingFiles(Path project) throws IOException {
        this.project = project;
        this.waiting = project.resolve(WAITING);
        finish(project.resolve(READY));
        delete(waiting);
        Files.createDirectories(waiting);
    }

    /** Adds a text. */
    public void write(String path, String text) throws IOException {
        Path file = create(path);
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Adds a copy of a file. */
    public void copy(Path from, String path) throws IOException {
        Files.copy(from, create(path));
    }

    private Path create(String path) throws IOException {
        Path file = waiting.resolve(path).normalize();
        if (!file.startsWith(waiting)) {
            throw new IOException("a path outside the project: " + path);
        }
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    /** Moves all files into the project. */
    public void finish() throws IOException {
        Path ready = project.resolve(READY);
        Files.move(waiting, ready, StandardCopyOption.ATOMIC_MOVE);
        finish(ready);
    }

    /** Leaves the project as it was. */
    public void drop() throws IOException {
        delete(waiting);
    }

    private void finish(Path ready) throws IOException {
        if (!Files.isDirectory(ready)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(ready)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String path = SiteConfig.Folders.slashes(ready.relativize(file));
            Path target = project.resolve(path);
            Files.createDirectories(target.resolveSibling("."));
            if (isOwn(path)) {
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Files.exists(target)) {
                Files.move(file, target);
            }
        }
        delete(ready);
    }

    /** Nobody edits ledgers; the report is continued. */
    private static boolean isOwn(String path) {
        return path.equals(Report.PATH) || path.matches("imports/[^/]+\\.yaml");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
