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
 * Takes files that replace others of the current site, at the same paths, and publishes them at a cost that grows with
 * their number only: the spare generation becomes the next one. All other files stay, without another look at them.
 */
public final class Replacement implements SiteWriter {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void write(String path, byte[] bytes, Location source) {
        files.put(path, bytes);
    }

    /** The bytes taken so far, by path. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /**
     * Publishes the files.
     *
     * @param name what the site is called in which they replace others
     * @return nothing, and nothing has changed, if that is not the current site, or if it is not so sound that its spare
     *     generation could become the next one
     * @throws OutputBusyException if a build has started and not ended
     */
    public Optional<PublishedSite> publish(Folders folders, String name) throws IOException {
        OutputFolder output = OutputFolder.of(folders);
        CurrentSite current = new CurrentSite(output);
        current.refuseForeign();
        try (Generations generations = Generations.lock(output)) {
            Swap swap = CurrentSite.swapOf(output.generations());
            Optional<SiteBefore> before = SiteBefore.find(current, generations, swap)
                    .filter(site -> site.name().equals(name) && site.spare().isPresent())
                    .filter(site -> files.keySet().stream().allMatch(site::isIntact));
            if (before.isEmpty()) {
                return Optional.empty();
            }
            String next = replace(before.get(), generations, current, swap);
            int count = before.get().paths().size();
            return Optional.of(new PublishedSite(
                    output.path(),
                    next,
                    count,
                    files.size(),
                    count - files.size(),
                    0,
                    new ChangedFiles.Some(new TreeSet<>(files.keySet()))));
        }
    }

    private String replace(SiteBefore before, Generations generations, CurrentSite current, Swap swap)
            throws IOException {
        List<Path> next = generations.next();
        Path staged = next.get(1);
        Manifest.Spare spare = before.spare().orElseThrow();
        ReusedGeneration generation = new ReusedGeneration(
                generations.waiting(), generations.named(spare.name()), staged, before, spare.differing());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            generation.write(file.getKey(), new FileContent.Bytes(file.getValue()));
        }
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
        current.replace(staged, next.get(0), swap);
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

    /** There is nothing to report: each path was there before. */
    @Override
    public void report(Diagnostics diagnostics) {}

    @Override
    public void close() {
        files.clear();
    }
}
