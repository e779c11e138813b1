package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.publish.CurrentSite.Swap;

/**
 * Publishes replacements for existing files of the current site. The spare generation becomes the next one, so the cost
 * grows only with the number of replaced files. All other files stay and are not checked.
 */
public final class Replacement implements SiteWriter {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void write(String path, byte[] bytes, Location source) {
        files.put(path, bytes);
    }

    /** The bytes added so far, by path. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /**
     * Publishes the files.
     *
     * @param name name of the site in which the files replace others
     * @return empty, with nothing changed, if that is not the current site, or if its spare generation cannot become
     *     the next one
     * @throws OutputBusyException if another build is running
     */
    public Optional<PublishedSite> publish(Folders folders, String name) throws IOException {
        try (LockedOutput output = LockedOutput.open(folders)) {
            Optional<SiteBefore> before = output.site()
                    .filter(site -> site.name().equals(name) && site.spare().isPresent())
                    .filter(site -> files.keySet().stream().allMatch(site::isIntact));
            if (before.isEmpty()) {
                return Optional.empty();
            }
            output.generations().prune(kept(before.get(), output.generations()));
            String next = replace(before.get(), output, Set.of());
            return Optional.of(published(output, next, before.get().paths().size()));
        }
    }

    /**
     * Publishes the files with the checks of a full build: every other file of the site and of its spare generation is
     * checked, files with the same bytes are left as they are, and the rest is flushed to disk before it becomes
     * current.
     *
     * @param name name of the site in which the files replace others
     * @return empty, with nothing changed, if that is not the current site, or if a file was modified from outside
     * @throws OutputRefusedException if the output overlaps with sources or contains files of others
     * @throws OutputBusyException if another build is running
     */
    public Optional<PublishedSite> publishWithCare(Folders folders, String name) throws IOException {
        try (LockedOutput output = LockedOutput.open(folders)) {
            Generations generations = output.generations();
            Optional<SiteBefore> found = output.site()
                    .filter(site -> site.name().equals(name) && site.areIntact())
                    .filter(site -> site.paths().containsAll(files.keySet()));
            if (found.isEmpty()
                    || output.swap() != Swap.LINK
                    || !generations.holds(found.get().folder())) {
                return Optional.empty();
            }
            SiteBefore before = found.get();
            int count = before.paths().size();
            dropHeld(before);
            if (files.isEmpty()) {
                return Optional.of(published(output, name, count));
            }
            generations.prune(kept(before, generations));
            Optional<SiteBefore> ready = before.spare().isPresent() ? found : SpareGeneration.made(before, output);
            if (ready.isEmpty() || !isSpareIntact(ready.get(), generations)) {
                return Optional.empty();
            }
            return Optional.of(published(output, replace(ready.get(), output, files.keySet()), count));
        }
    }

    private PublishedSite published(LockedOutput output, String name, int count) {
        return new PublishedSite(
                output.folder().path(),
                name,
                count,
                files.size(),
                count - files.size(),
                0,
                new ChangedFiles.Some(new TreeSet<>(files.keySet())));
    }

    private static Set<Path> kept(SiteBefore before, Generations generations) {
        Set<Path> kept = new HashSet<>(Set.of(before.folder(), generations.manifest(before.name())));
        before.spare().ifPresent(spare -> kept.add(generations.named(spare.name())));
        return kept;
    }

    private void dropHeld(SiteBefore before) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            if (before.holds(file.getKey(), new FileContent.Bytes(file.getValue()))) {
                files.remove(file.getKey());
            }
        }
    }

    /** Checks the files that the spare generation should share with the site: somebody may have modified them. */
    private static boolean isSpareIntact(SiteBefore before, Generations generations) {
        Manifest.Spare spare = before.spare().orElseThrow();
        Path folder = generations.named(spare.name());
        return before.paths().parallelStream()
                .filter(path -> !spare.differing().contains(path))
                .allMatch(path -> FileStamp.of(folder.resolve(path))
                        .filter(before.stamp(path)::equals)
                        .isPresent());
    }

    private String replace(SiteBefore before, LockedOutput output, Set<String> flushed) throws IOException {
        Generations generations = output.generations();
        List<Path> next = generations.next();
        Path staged = next.get(1);
        Manifest.Spare spare = before.spare().orElseThrow();
        ReusedGeneration generation = new ReusedGeneration(
                generations.waiting(), generations.named(spare.name()), staged, before, spare.differing());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            generation.write(file.getKey(), new FileContent.Bytes(file.getValue()));
        }
        Flush flush = Flush.start(generations.waiting(), flushed.size());
        Set<String> unchanged = new HashSet<>(spare.differing());
        unchanged.retainAll(before.paths());
        unchanged.removeAll(files.keySet());
        generation.completeDiffering(files.keySet(), unchanged);
        Map<String, FileStamp> stamps = new HashMap<>(before.manifest().files());
        for (String path : files.keySet()) {
            FileStamp.of(staged.resolve(path)).ifPresent(stamp -> stamps.put(path, stamp));
        }
        String name = String.valueOf(staged.getFileName());
        new Manifest(stamps, Optional.of(new Manifest.Spare(before.name(), files.keySet())))
                .write(generations.manifest(name));
        flush.finish(flushed.stream().map(generation::written).toList());
        output.current().replace(staged, next.get(0), output.swap());
        generations.prune(Set.of(before.folder(), staged, generations.manifest(name)));
        return name;
    }

    @Override
    public void copy(String path, Path file, Location source) {
        throw new UnsupportedOperationException("files that are copied are no replacements: " + path);
    }

    @Override
    public void keep(String path, Location source) {
        throw new UnsupportedOperationException("all other files are kept anyway: " + path);
    }

    @Override
    public boolean canKeep(String path) {
        return false;
    }

    @Override
    public boolean keepAll() {
        return false;
    }

    @Override
    public Optional<String> current() {
        return Optional.empty();
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }

    @Override
    public Path workFolder() {
        throw new UnsupportedOperationException("no tool makes replacements");
    }

    /** Nothing to report: each path existed before. */
    @Override
    public void report(Diagnostics diagnostics) {}

    @Override
    public void restart() {
        files.clear();
    }

    @Override
    public void close() {
        files.clear();
    }
}
