package org.programmekb.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.InputRoots;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.publish.FolderTree;
import org.programmekb.source.SourceFile;

/**
 * Files that come into the project all together: they wait in a folder of their own until everything has been read and
 * converted. An import that is interrupted before that has done nothing; one that is interrupted later is finished by the
 * next. A file whose place is taken goes on waiting, which is reported.
 */
public final class PendingFiles {
    /** The folder for old files, in which they have the paths that they had in the project. */
    public static final String KEPT = "imports/jbake/";

    private static final String WAITING = ".kb/import";
    private static final String READY = ".kb/import-ready";

    private final Path project;
    private final InputRoots roots;
    private final Path content;
    private final Path waiting;
    private final Diagnostics findings;

    /**
     * Begins an import; an earlier one that was interrupted is finished or dropped.
     *
     * @param findings get an error for each file that has to wait
     */
    public PendingFiles(SiteConfig config, Diagnostics findings) throws IOException {
        this.project = config.folders().project();
        this.roots = config.folders().roots();
        this.content = config.folders().content();
        this.waiting = project.resolve(WAITING);
        this.findings = findings;
        CacheFolder.require(project, waiting);
        CacheFolder.require(project, project.resolve(READY));
        finish(project.resolve(READY));
        FolderTree.delete(waiting);
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

    /** Moves an old file out of the content folder to the kept ones. */
    public void keep(SourceFile old) throws IOException {
        copy(old.file(), KEPT + old.path());
    }

    private Path create(String path) throws IOException {
        Path file = waiting.resolve(path).normalize();
        if (!file.startsWith(waiting)) {
            throw new IOException("a path outside the project: " + path);
        }
        roots.place(project.resolve(path));
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
        FolderTree.delete(waiting);
    }

    private void finish(Path ready) throws IOException {
        if (!Files.isDirectory(ready)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(ready)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        // Links may have been made since the files began to wait.
        for (Path file : files) {
            roots.place(project.resolve(ready.relativize(file)));
        }
        // Before the others, because a new file can have the place of an old one.
        for (Path file : files) {
            String path = SiteConfig.Folders.slashes(ready.relativize(file));
            if (path.startsWith(KEPT)) {
                removeOld(path.substring(KEPT.length()), file);
            }
        }
        boolean isBlocked = false;
        for (Path file : files) {
            String path = SiteConfig.Folders.slashes(ready.relativize(file));
            Path target = roots.place(project.resolve(path));
            Files.createDirectories(target.resolveSibling("."));
            if (isOwn(path)) {
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Files.exists(target)) {
                Files.move(file, target);
            } else if (Files.mismatch(file, target) >= 0) {
                isBlocked = true;
                findings.report(
                        Code.OUTPUT_COLLISION,
                        Location.of(path),
                        Message.of("import.waits", READY + "/" + path),
                        Message.of("import.hint-waits"));
            } else {
                Files.delete(file);
            }
        }
        if (!isBlocked) {
            FolderTree.delete(ready);
        }
    }

    /** Deletes an old file if the one that is kept has the same bytes, and then the folders that have become empty. */
    private void removeOld(String path, Path kept) throws IOException {
        Path old = project.resolve(path);
        if (roots.file(old).isEmpty()) {
            return;
        }
        if (Files.mismatch(old, kept) >= 0) {
            findings.report(
                    Code.OUTPUT_COLLISION,
                    Location.of(path),
                    Message.of("import.changed", KEPT + path),
                    Message.of("import.hint-changed"));
            return;
        }
        Files.delete(old);
        for (Path each = folderOf(old);
                each.startsWith(content) && !each.equals(content) && isEmpty(each);
                each = folderOf(each)) {
            Files.delete(each);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling(".").normalize();
    }

    /** Nobody edits ledgers; the report is continued. */
    private static boolean isOwn(String path) {
        return path.equals(Report.PATH) || path.matches("imports/[^/]+\\.yaml");
    }
}
