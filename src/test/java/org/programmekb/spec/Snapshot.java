package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The sources of a project with their folders and links, which are not followed, so that all of it can be put back.
 *
 * @param entries what lies at each path: bytes, the target of a link, or a folder
 */
record Snapshot(Path project, NavigableMap<Path, Entry> entries) {
    /** What lies at a path. */
    sealed interface Entry {
        record File(byte[] bytes) implements Entry {}

        record Link(Path target) implements Entry {}

        record Folder() implements Entry {}
    }

    /** The project as it is, without its history, its output and what the program keeps. */
    static Snapshot of(Path project) throws IOException {
        NavigableMap<Path, Entry> entries = new TreeMap<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                if (List.of(".git", ".kb").contains(name) || name.startsWith("output")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                entries.put(folder, new Entry.Folder());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isSymbolicLink()) {
                    entries.put(file, new Entry.Link(Files.readSymbolicLink(file)));
                } else {
                    entries.put(file, new Entry.File(Files.readAllBytes(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        entries.keySet().removeIf(path -> path.equals(project) || path.startsWith(project.resolve("output")));
        return new Snapshot(project, entries);
    }

    /** Puts back what has changed, with the times of what has not. */
    void restore() throws IOException {
        NavigableMap<Path, Entry> now = of(project).entries();
        for (Path path : now.descendingKeySet()) {
            if (!isSame(now.get(path), entries.get(path))) {
                Files.delete(path);
            }
        }
        for (Map.Entry<Path, Entry> entry : entries.entrySet()) {
            if (!Files.exists(entry.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                write(entry.getKey(), entry.getValue());
            }
        }
    }

    private static boolean isSame(Entry now, Entry before) {
        return now instanceof Entry.File file && before instanceof Entry.File former
                ? Arrays.equals(file.bytes(), former.bytes())
                : now.equals(before);
    }

    private static void write(Path path, Entry entry) throws IOException {
        if (entry instanceof Entry.File file) {
            Files.write(path, file.bytes());
        } else if (entry instanceof Entry.Link link) {
            Files.createSymbolicLink(path, link.target());
        } else {
            Files.createDirectory(path);
        }
    }
}
