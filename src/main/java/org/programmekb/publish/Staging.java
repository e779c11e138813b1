package org.programmekb.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.publish.CurrentSite.Swap;

/**
 * Gathers a new site in a folder beside the output, then makes it current at one instant. Until {@link #publish()} the
 * output is the old site, afterwards the new one, also for who kills the program. Files that keep their bytes are
 * hard links to the old site's.
 */
public final class Staging implements SiteWriter {
    private enum State {
        OPEN,
        CLOSED
    }

    private enum Outcome {
        WRITTEN,
        UNCHANGED
    }

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private final OutputFolder output;
    private final Generations generations;
    private final CurrentSite current;
    private final Swap swap;
    private final Optional<Path> before;
    private final Map<String, Long> sizesBefore;
    private final Path aside;
    private final Path staged;
    private final boolean setsPermissions;
    private final OutputClaims claims = new OutputClaims();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    private Staging(OutputFolder output, Generations generations, CurrentSite current, Swap swap) throws IOException {
        this.output = output;
        this.generations = generations;
        this.current = current;
        this.swap = swap;
        before = current.folder();
        sizesBefore = before.isPresent() ? FolderTree.sizes(before.get()) : Map.of();
        generations.prune(before.map(Set::of).orElse(Set.of()));
        aside = generations.next(1);
        staged = generations.next(2);
        Files.createDirectory(staged);
        setsPermissions = Files.getFileAttributeView(staged, PosixFileAttributeView.class) != null;
        permit(staged, FOLDER);
    }

    /**
     * Starts a new site.
     *
     * @throws OutputRefusedException if the output overlaps with sources or holds files of others
     * @throws OutputBusyException if another build has started and not ended
     */
    public static Staging open(Folders folders) throws IOException {
        OutputFolder output = OutputFolder.of(folders);
        CurrentSite current = new CurrentSite(output);
        current.refuseForeign();
        Generations generations = Generations.lock(output);
        try {
            return open(output, generations, current, CurrentSite.swapOf(output.generations()));
        } catch (IOException | RuntimeException e) {
            generations.close();
            throw e;
        }
    }

    static Staging open(OutputFolder output, Generations generations, CurrentSite current, Swap swap)
            throws IOException {
        current.recover(swap);
        return new Staging(output, generations, current, swap);
    }

    @Override
    public void write(String path, byte[] bytes, Location source) throws IOException {
        add(path, new FileContent.Bytes(bytes), source);
    }

    @Override
    public void copy(String path, Path file, Location source) throws IOException {
        add(path, new FileContent.CopyOf(file), source);
    }

    @Override
    public void keep(String path, Location source) throws IOException {
        requireOpen();
        if (!sizesBefore.containsKey(path)) {
            throw new IllegalArgumentException(path + " is not in the current site");
        }
        claim(path, source, winning -> Outcome.UNCHANGED);
    }

    @Override
    public boolean canKeep(String path) {
        return false;
    }

    @Override
    public Optional<String> current() {
        return Optional.empty();
    }

    @Override
    public boolean has(String path) {
        return claims.contains(path);
    }

    @Override
    public synchronized Path workFolder() throws IOException {
        requireOpen();
        return Files.createDirectories(output.generations().resolve("work"));
    }

    @Override
    public void report(Diagnostics diagnostics) {
        claims.report(diagnostics);
    }

    /** Makes the files added so far the current site, unless it holds just them already. */
    public synchronized PublishedSite publish() throws IOException {
        requireOpen();
        int files = outcomes.size();
        int unchanged = (int)
                outcomes.values().stream().filter(Outcome.UNCHANGED::equals).count();
        int removed = (int) sizesBefore.keySet().stream()
                .filter(path -> !path.equals(CurrentSite.MARK) && !outcomes.containsKey(path))
                .count();
        PublishedSite site = new PublishedSite(output.path(), "", files, files - unchanged, unchanged, removed);
        if (before.isEmpty() || !site.isUntouched()) {
            makeCurrent();
        }
        close();
        return site;
    }

    /** Forgets the files added so far, unless they have been published, and lets the next build in. */
    @Override
    public synchronized void close() throws IOException {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try (generations) {
            Set<Path> kept = new HashSet<>(Set.of(aside));
            before.ifPresent(kept::add);
            current.folder().ifPresent(kept::add);
            generations.prune(kept);
        }
    }

    private void add(String path, FileContent content, Location source) throws IOException {
        requireOpen();
        claim(path, source, winning -> place(winning, content));
    }

    private interface Placement {
        Outcome of(String path) throws IOException;
    }

    private void claim(String path, Location source, Placement placement) throws IOException {
        claims.claim(path, source, new OutputClaims.Files() {
            @Override
            public void put(String winning) throws IOException {
                erase(winning);
                outcomes.put(winning, placement.of(winning));
            }

            @Override
            public void erase(String losing) throws IOException {
                if (outcomes.remove(losing) == Outcome.WRITTEN) {
                    Files.delete(staged.resolve(losing));
                }
            }
        });
    }

    private Outcome place(String path, FileContent content) throws IOException {
        Long size = sizesBefore.get(path);
        if (size != null
                && size == content.size()
                && content.isIn(before.orElseThrow().resolve(path))) {
            return Outcome.UNCHANGED;
        }
        Path file = staged.resolve(path);
        createFolder(Objects.requireNonNull(file.getParent()));
        content.writeTo(file);
        permit(file, FILE);
        return Outcome.WRITTEN;
    }

    private void makeCurrent() throws IOException {
        if (before.isPresent()) {
            Path old = before.get();
            each(Outcome.UNCHANGED, path -> link(staged.resolve(path), old.resolve(path)));
        }
        // Data first: otherwise a power cut could leave the new link and empty files.
        each(Outcome.WRITTEN, path -> CurrentSite.force(staged.resolve(path)));
        CurrentSite.force(staged);
        current.replace(staged, aside, swap);
    }

    private void link(Path file, Path old) throws IOException {
        createFolder(Objects.requireNonNull(file.getParent()));
        try {
            Files.createLink(file, old);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        }
        permit(file, FILE);
    }

    private interface FileAction {
        void apply(String path) throws IOException;
    }

    private void each(Outcome outcome, FileAction action) throws IOException {
        List<String> paths = outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
        try {
            paths.parallelStream().forEach(path -> {
                try {
                    action.apply(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void createFolder(Path folder) throws IOException {
        if (folder.equals(staged) || folders.contains(folder)) {
            return;
        }
        createFolder(Objects.requireNonNull(folder.getParent()));
        Files.createDirectories(folder);
        permit(folder, FOLDER);
        folders.add(folder);
    }

    private void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (setsPermissions) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private void requireOpen() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("this staging has been published or closed");
        }
    }
}
