package org.programmekb.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.Hash;
import org.programmekb.config.CacheUse;
import org.programmekb.config.InputFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.execution.Timings;

/** States of files in a folder of their own in the cache: to try them out, or to replace several files of a project at once. */
public final class Drafts implements AutoCloseable {
    /** The largest file that is replaced, in bytes. */
    private static final int MOST = 64 << 20;

    private static final String PREFIX = "editor";
    /** The list of what a save that is decided replaces: numbers of drafts, hashes before, and paths. */
    private static final String LIST = "list";

    private static final String NONE = "-";

    private final SiteConfig.Folders folders;
    private final Path folder;
    private final Map<String, Optional<Path>> files = new LinkedHashMap<>();

    /** States of files by path, relative to the project with slashes; empty for one that is not there. */
    public Drafts(SiteConfig.Folders folders, Map<String, Optional<byte[]>> contents) throws IOException {
        this.folders = folders;
        CacheFolder.require(folders.project(), folders.cache());
        Files.createDirectories(folders.cache());
        folder = Files.createTempDirectory(folders.cache(), PREFIX);
        try {
            for (Map.Entry<String, Optional<byte[]>> file : contents.entrySet()) {
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

    private static String hash(byte[] content) {
        return Hash.of(content).toString();
    }

    /** Where the states lie. */
    public Map<String, Optional<Path>> files() {
        return files;
    }

    /**
     * Replaces all these files or none. All contents are on the disk before the first file is replaced, so that a full disk
     * changes nothing. If the process ends between two files, {@link #finish} replaces the others.
     *
     * @param contents by path, all links on the way resolved; empty for a file that is deleted
     */
    public static void replace(SiteConfig.Folders folders, Map<String, Optional<byte[]>> contents) throws IOException {
        Map<String, Optional<byte[]>> before = new LinkedHashMap<>();
        for (String path : contents.keySet()) {
            Path file = folders.project().resolve(path);
            WrittenFile.requireNoLink(file);
            before.put(path, Files.exists(file) ? Optional.of(InputFile.read(file, MOST)) : Optional.empty());
        }
        try (Drafts earlier = new Drafts(folders, before);
                Drafts next = new Drafts(folders, contents)) {
            List<String> done = new ArrayList<>();
            next.decide(before);
            try {
                for (String path : contents.keySet()) {
                    done.add(path);
                    next.take(path);
                }
            } catch (IOException e) {
                next.withdraw();
                for (String path : done) {
                    earlier.take(path);
                }
                throw e;
            }
        }
    }

    /** Finishes what {@link #replace} was doing when its process ended; a file that was changed since then stays as it is. */
    public static void finish(SiteConfig.Folders folders) throws IOException {
        for (Decided save : decided(folders)) {
            for (Step step : save.steps()) {
                if (step.isAsBefore()) {
                    step.take();
                }
            }
            save.close();
        }
    }

    /** From now on, all files come into their states here, if need be when the next editor starts. */
    private void decide(Map<String, Optional<byte[]>> before) throws IOException {
        List<String> lines = new ArrayList<>();
        files.forEach((path, draft) -> lines.add(String.join(
                "\t",
                draft.map(file -> file.getFileName().toString()).orElse(NONE),
                Objects.requireNonNull(before.get(path)).map(Drafts::hash).orElse(NONE),
                path)));
        Path written = Files.write(folder.resolve(LIST + ".part"), lines);
        Files.move(written, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The opposite of {@link #decide}. */
    private void withdraw() throws IOException {
        Files.deleteIfExists(folder.resolve(LIST));
    }

    /** Brings a file into its state here. */
    private void take(String path) throws IOException {
        new Step(folders, path, Optional.empty(), Objects.requireNonNull(files.get(path))).take();
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(folder);
    }

    /**
     * One file of a save.
     *
     * @param base the hash of its state before; empty if it was not there
     * @param draft its new state; empty if it is deleted
     */
    private record Step(SiteConfig.Folders folders, String path, Optional<String> base, Optional<Path> draft) {
        private boolean isAsBefore() throws IOException {
            Path file = folders.project().resolve(path);
            boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (!isFile && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try {
                return folders.roots().place(file).equals(file)
                        && base.equals(isFile ? Optional.of(hash(InputFile.read(file, MOST))) : Optional.empty());
            } catch (ExplainedException e) {
                // A link has come since then.
                return false;
            }
        }

        /** At every instant the file is as before or new; what takes the place of a folder meanwhile gets nothing. */
        void take() throws IOException {
            Path file = folders.project().resolve(path).normalize();
            Path folder = file.resolveSibling("").normalize();
            if (draft.isPresent()) {
                Files.createDirectories(folder);
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            Optional<SecureDirectoryStream<Path>> place = folders.roots().openFolder(folder);
            if (place.isEmpty()) {
                put(file);
                return;
            }
            try (SecureDirectoryStream<Path> held = place.get()) {
                if (draft.isPresent()) {
                    held.move(draft.get(), held, file.getFileName());
                } else {
                    held.deleteFile(file.getFileName());
                }
            } catch (AtomicMoveNotSupportedException e) {
                put(file);
            }
        }

        /** Where the content lies in another file system than the cache. */
        private void put(Path file) throws IOException {
            if (draft.isPresent()) {
                WrittenFile.replace(file, Files.readAllBytes(draft.get()));
                Files.delete(draft.get());
            } else {
                Files.delete(file);
            }
        }
    }

    /** A save of a process that has ended; {@code steps} are those that it has not made. */
    private record Decided(Path folder, List<Step> steps) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** The saves that were decided and not finished; what was not decided is removed. */
    private static List<Decided> decided(SiteConfig.Folders folders) throws IOException {
        Optional<Path> cache = CacheFolder.of(folders, CacheUse.READ_AND_WRITE, "", new Timings())
                .path()
                .filter(Files::isDirectory);
        if (cache.isEmpty()) {
            return List.of();
        }
        List<Decided> saves = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(cache.get(), PREFIX + "*")) {
            for (Path folder : found) {
                if (Files.exists(folder.resolve(LIST))) {
                    saves.add(new Decided(folder, steps(folders, folder)));
                } else {
                    PathUtils.deleteDirectory(folder);
                }
            }
        }
        return saves;
    }

    private static List<Step> steps(SiteConfig.Folders folders, Path folder) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(LIST))) {
            String[] parts = line.split("\t", 3);
            Optional<Path> draft = parts[0].equals(NONE) ? Optional.empty() : Optional.of(folder.resolve(parts[0]));
            if (draft.isEmpty() || Files.exists(draft.get())) {
                Optional<String> base = Optional.of(parts[1]).filter(hash -> !hash.equals(NONE));
                steps.add(new Step(folders, parts[2], base, draft));
            }
        }
        return steps;
    }
}
