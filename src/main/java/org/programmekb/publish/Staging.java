package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.function.IOConsumer;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Parallel;
import org.programmekb.publish.CurrentSite.Swap;

/**
 * Collects a new site in a folder beside the output, then makes it current atomically. Until {@link #publish()} the
 * output is the old site, afterwards the new one, even if the program is killed. Unchanged files are hard links to
 * those of the old site.
 */
public final class Staging implements SiteWriter {
    /** What becomes of the files of the current site that are not added. */
    private enum Others {
        REMOVED,
        KEPT,
        KEPT_UNCHECKED
    }

    private final LockedOutput output;
    private final Generations generations;
    private final Optional<SiteBefore> before;
    private final Path aside;
    private final Path staged;
    private final NewGeneration files;
    private final OutputOwners claims;
    private volatile boolean isClosed;
    private Others others = Others.REMOVED;

    private Staging(LockedOutput output) throws IOException {
        this.output = output;
        generations = output.generations();
        before = output.site();
        generations.prune(kept());
        List<Path> next = generations.next();
        aside = next.get(0);
        staged = next.get(1);
        files = new NewGeneration(generations, staged, before);
        claims = new OutputOwners(generations.tellCaseApart(), files::erase);
    }

    /**
     * Starts a new site when no other build is running.
     *
     * @param whileLocked decides whether to wait while another build is running
     * @throws OutputRefusedException if the output overlaps with sources or contains files of others
     */
    public static Staging open(Folders folders, Wait whileLocked) throws IOException {
        return open(LockedOutput.open(folders, whileLocked));
    }

    static Staging open(LockedOutput output) throws IOException {
        try {
            output.current().recover(output.swap());
            return new Staging(output);
        } catch (IOException | RuntimeException e) {
            output.close();
            throw e;
        }
    }

    /**
     * Creates a spare generation in advance if there is none, for instance after the first build. Linking every file
     * takes time here, and the next publication saves this time.
     *
     * @throws IOException if another build is running
     */
    public static void prepareSpare(Folders folders) throws IOException {
        try (LockedOutput output = LockedOutput.open(folders, Wait.NEVER)) {
            Optional<SiteBefore> site = output.site()
                    .filter(found -> output.generations().holds(found.folder()) && output.swap() == Swap.LINK)
                    .filter(found -> found.hasManifest() && found.spare().isEmpty());
            if (site.isPresent()) {
                site.get().makeSpare(output.generations());
            }
        }
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
    public long keep(String path, Location source) throws IOException {
        if (!canKeep(path)) {
            throw new IllegalArgumentException(
                    path + " cannot be reused: it is missing from the current site or was changed there");
        }
        claim(path, source, files::keep);
        return before.orElseThrow().stamp(path).size();
    }

    @Override
    public boolean canKeep(String path) {
        return before.isPresent() && before.get().isIntact(path);
    }

    @Override
    public boolean keepAll() {
        return keepIf(before.filter(SiteBefore::areIntact).isPresent(), Others.KEPT);
    }

    /** Possible if there is a spare generation that can become the next one. */
    @Override
    public boolean keepAllUnchecked() {
        return keepIf(before.flatMap(SiteBefore::spare).isPresent(), Others.KEPT_UNCHECKED);
    }

    private synchronized boolean keepIf(boolean isPossible, Others kept) {
        requireOpen();
        others = isPossible ? kept : Others.REMOVED;
        return isPossible;
    }

    /** The file on the disk that was added or kept at this path. */
    public Optional<Path> file(String path) {
        return files.file(path);
    }

    /** Gives a file that was added or kept another content. */
    public synchronized void replace(String path, byte[] bytes) throws IOException {
        requireOpen();
        files.put(path, new FileContent.Bytes(bytes));
    }

    @Override
    public Optional<String> current() {
        return before.filter(SiteBefore::hasManifest).map(SiteBefore::name);
    }

    @Override
    public boolean has(String path) {
        return claims.contains(path);
    }

    @Override
    public synchronized Path workFolder() throws IOException {
        requireOpen();
        return Files.createDirectories(generations.work());
    }

    @Override
    public void report(Diagnostics diagnostics) {
        claims.report(diagnostics);
    }

    @Override
    public synchronized void restart() throws IOException {
        requireOpen();
        files.eraseAll();
        claims.forget();
        others = Others.REMOVED;
    }

    /** Makes the files added so far the current site, unless it holds just them already. */
    public synchronized PublishedSite publish() throws IOException {
        requireOpen();
        claims.forget();
        Set<String> removed = new HashSet<>(before.map(SiteBefore::paths).orElse(Set.of()));
        removed.removeAll(files.written());
        removed.removeAll(files.unchanged());
        if (others != Others.REMOVED) {
            files.unchanged().addAll(removed);
            removed.clear();
        }
        String identity = String.valueOf(staged.getFileName());
        if (files.written().isEmpty()
                && removed.isEmpty()
                && before.isPresent()
                && !before.get().name().isEmpty()) {
            identity = before.get().name();
            record(before.get());
        } else {
            makeCurrent(removed);
        }
        close();
        return new PublishedSite(
                output.folder().path(),
                identity,
                files.written().size(),
                files.unchanged().size(),
                removed.size(),
                changed(removed));
    }

    /** Discards the files added so far, unless they have been published, and releases the lock. */
    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (output) {
            Set<Path> kept = kept();
            kept.add(aside);
            generations.prune(kept);
        }
    }

    private Set<Path> kept() throws IOException {
        Set<Path> kept = new HashSet<>();
        before.map(SiteBefore::folder).ifPresent(kept::add);
        before.flatMap(SiteBefore::spare)
                .map(spare -> generations.named(spare.name()))
                .ifPresent(kept::add);
        output.current().folder().ifPresent(kept::add);
        output.current().name().map(generations::manifest).ifPresent(kept::add);
        return kept;
    }

    private void add(String path, FileContent content, Location source) throws IOException {
        claim(path, source, winning -> files.put(winning, content));
    }

    private void claim(String path, Location source, IOConsumer<String> put) throws IOException {
        requireOpen();
        claims.claim(path, source, put);
    }

    /** Repairs a manifest that is missing, or wrong about files that somebody rewrote with the same bytes. */
    private void record(SiteBefore site) throws IOException {
        if (!site.hasManifest() || site.isTouched()) {
            new Manifest(files.stamps(), site.spare()).write(generations.manifest(site.name()));
        }
    }

    private void makeCurrent(Set<String> removed) throws IOException {
        // The first site replaces no other: if a power failure damages it, the next build repairs it.
        boolean isQuick = others == Others.KEPT_UNCHECKED;
        Set<String> flushed = before.isPresent() && !isQuick ? files.written() : Set.of();
        Flush flush = Flush.start(output.folder().generations(), flushed.size());
        Set<String> linked = isQuick ? before.orElseThrow().notShared(files.unchanged()) : files.unchanged();
        Set<String> fresh = files.complete(linked, removed);
        Map<String, FileStamp> stamps = new ConcurrentHashMap<>(files.stamps());
        Parallel.forEach(fresh, path -> FileStamp.of(staged.resolve(path)).ifPresent(stamp -> stamps.put(path, stamp)));
        new Manifest(stamps, spare(removed)).write(generations.manifest(String.valueOf(staged.getFileName())));
        flush.finish(flushed.stream().map(staged::resolve).toList());
        output.current().replace(staged, aside, output.swap());
    }

    /** Where symbolic links are replaced, the site before stays and is the spare of the next build. */
    private Optional<Manifest.Spare> spare(Set<String> removed) {
        if (output.swap() == Swap.FOLDER
                || before.isEmpty()
                || !generations.holds(before.get().folder())) {
            return Optional.empty();
        }
        return Optional.of(new Manifest.Spare(before.get().name(), changed(removed)));
    }

    private SortedSet<String> changed(Set<String> removed) {
        SortedSet<String> changed = new TreeSet<>(files.written());
        changed.addAll(removed);
        return changed;
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("this staging has been published or closed");
        }
    }
}
