package org.programmekb.editor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.Hash;
import org.programmekb.config.InputRoots;
import org.programmekb.config.SiteConfig;

/**
 * The files in the content folder. The editor writes documents, facts and pictures; it reads and deletes attachments of
 * any kind. Symbolic links and hidden files do not exist for it. Paths are relative to the project, with slashes.
 */
final class ContentFiles {
    private static final Pattern NAME = Pattern.compile("[^.\\\\:*?\"<>|\\p{Cntrl}/][^\\\\:*?\"<>|\\p{Cntrl}/]*");
    private static final Pattern WRITTEN =
            Pattern.compile("(?i).*\\.(yaml|md|markdown|adoc|asciidoc|ad|html|jpe?g|png|webp|gif|avif|svg)");

    private final SiteConfig.Folders folders;

    ContentFiles(SiteConfig.Folders folders) {
        this.folders = folders;
    }

    /**
     * A new state of a file.
     *
     * @param base the hash of the state that the editor read; empty for a new file
     * @param content empty if the file is deleted
     */
    record Edit(String path, Optional<String> base, Optional<byte[]> content) {}

    /** What became of some edits: the paths that prevent them all, or else the new hashes by path. */
    record Written(List<String> refused, List<String> changed, Map<String, String> hashes) {}

    /** The paths of all files, sorted. */
    List<String> list() throws IOException {
        TreeSet<String> paths = new TreeSet<>();
        Files.walkFileTree(folders.content(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isHidden = !folder.equals(folders.content()) && InputRoots.isHidden(folder.getFileName());
                return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = SiteConfig.Folders.slashes(folders.project().relativize(file));
                if (attributes.isRegularFile() && isName(path)) {
                    paths.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(paths);
    }

    /** The content of a file; empty if there is none. */
    Optional<byte[]> read(String path) throws IOException {
        Optional<Path> file = file(path);
        return file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file.get()))
                : Optional.empty();
    }

    static String hash(byte[] content) {
        return Hash.of(content).toString();
    }

    /** Writes all files, or none if one must not be written or was changed since the editor read it. */
    synchronized Written write(List<Edit> edits) throws IOException {
        List<String> refused = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Map<Path, Optional<byte[]>> contents = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Optional<Path> file = file(edit);
            if (file.isEmpty()) {
                refused.add(edit.path());
            } else if (!read(edit.path()).map(ContentFiles::hash).equals(edit.base())) {
                changed.add(edit.path());
            } else {
                contents.put(file.get(), edit.content());
                edit.content().ifPresent(content -> hashes.put(edit.path(), hash(content)));
            }
        }
        if (!refused.isEmpty() || !changed.isEmpty()) {
            return new Written(refused, changed, Map.of());
        }
        replace(contents);
        return new Written(List.of(), List.of(), hashes);
    }

    /** All contents are on the disk before the first file is replaced, so that a full disk changes nothing. */
    private void replace(Map<Path, Optional<byte[]>> contents) throws IOException {
        try (Drafts<Path> drafts = new Drafts<>(contents)) {
            for (Map.Entry<Path, Optional<Path>> draft : drafts.files().entrySet()) {
                Path file = draft.getKey();
                if (draft.getValue().isPresent()) {
                    Files.createDirectories(file.getParent());
                    Files.move(draft.getValue().get(), file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** New states of files in a temporary folder. */
    private final class Drafts<T> implements AutoCloseable {
        private final Path folder;
        private final Map<T, Optional<Path>> files = new LinkedHashMap<>();

        Drafts(Map<T, Optional<byte[]>> contents) throws IOException {
            CacheFolder.require(folders.project(), folders.cache());
            Files.createDirectories(folders.cache());
            folder = Files.createTempDirectory(folders.cache(), "editor");
            try {
                for (Map.Entry<T, Optional<byte[]>> file : contents.entrySet()) {
                    Path draft = folder.resolve(Integer.toString(files.size()));
                    files.put(file.getKey(), file.getValue().isPresent() ? Optional.of(draft) : Optional.empty());
                    if (file.getValue().isPresent()) {
                        Files.write(draft, file.getValue().get());
                    }
                }
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        Map<T, Optional<Path>> files() {
            return files;
        }

        @Override
        public void close() throws IOException {
            for (Optional<Path> draft : files.values()) {
                if (draft.isPresent()) {
                    Files.deleteIfExists(draft.get());
                }
            }
            Files.delete(folder);
        }
    }

    /** The paths that the editor must not write. */
    List<String> refused(List<Edit> edits) throws IOException {
        List<String> refused = new ArrayList<>();
        for (Edit edit : edits) {
            if (file(edit).isEmpty()) {
                refused.add(edit.path());
            }
        }
        return refused;
    }

    /** What a trial says of edits that are not written and not refused. */
    Trial.Result tryOut(List<Edit> edits, Trial trial) throws IOException {
        Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
        edits.forEach(edit -> contents.put(edit.path(), edit.content()));
        try (Drafts<String> drafts = new Drafts<>(contents)) {
            return trial.of(drafts.files());
        }
    }

    /** The file that an edit changes; empty if it must not be changed like this. */
    private Optional<Path> file(Edit edit) throws IOException {
        return edit.content().isEmpty() || WRITTEN.matcher(edit.path()).matches()
                ? file(edit.path())
                : Optional.empty();
    }

    /** The file at a path at which the editor may read; neither it nor a folder on the way is a link. */
    private Optional<Path> file(String path) throws IOException {
        if (!path.startsWith(folders.contentPrefix()) || !isName(path)) {
            return Optional.empty();
        }
        Path file;
        try {
            file = folders.project().resolve(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        for (Path existing = file; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                boolean isInside = existing.startsWith(folders.content())
                        || folders.content().startsWith(existing);
                return isInside
                                && !Files.isSymbolicLink(existing)
                                && existing.toRealPath().equals(existing)
                        ? Optional.of(file)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String path) {
        for (String name : path.split("/", -1)) {
            if (!NAME.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }
}
