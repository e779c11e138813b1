package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.programmekb.execution.Parallel;
import org.programmekb.publish.CurrentSite.Swap;

/**
 * The current site while a new one is built. With a manifest, the size and time of a file show whether it is still as
 * published; without one, the folder is walked and every file counts as unknown.
 */
final class SiteBefore {
    private final Path folder;
    private final String name;
    private final Optional<Manifest> manifest;
    private final Map<String, FileStamp> files;
    private final Set<String> intact = ConcurrentHashMap.newKeySet();
    private final Map<String, FileStamp> touched = new ConcurrentHashMap<>();

    private SiteBefore(Path folder, String name, Optional<Manifest> manifest, Map<String, FileStamp> files) {
        this.folder = folder;
        this.name = name;
        this.manifest = manifest;
        this.files = files;
    }

    /** The current site, if there is one. A spare in its manifest that cannot be used is ignored. */
    static Optional<SiteBefore> find(CurrentSite current, Generations generations, Swap swap) throws IOException {
        Optional<Path> found = current.folder();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path folder = found.get();
        Optional<String> name = current.name();
        Optional<Manifest> manifest =
                name.isPresent() ? Manifest.read(generations.manifest(name.get())) : Optional.empty();
        if (manifest.isEmpty()) {
            Map<String, FileStamp> files = FolderTree.stamps(folder);
            files.remove(CurrentSite.MARK);
            return Optional.of(new SiteBefore(folder, name.orElse(""), manifest, files));
        }
        Optional<Manifest.Spare> spare = manifest.get()
                .spare()
                .filter(other -> swap == Swap.LINK && generations.holds(folder))
                .filter(other -> generations.holds(generations.named(other.name())));
        Manifest usable = new Manifest(manifest.get().files(), spare);
        return Optional.of(new SiteBefore(folder, name.orElseThrow(), Optional.of(usable), usable.files()));
    }

    Path folder() {
        return folder;
    }

    /** The name of the generation; empty for a site in a folder from an older version of the program. */
    String name() {
        return name;
    }

    boolean hasManifest() {
        return manifest.isPresent();
    }

    /** The generation that can be turned into the next one, if there is one. */
    Optional<Manifest.Spare> spare() {
        return manifest.flatMap(Manifest::spare);
    }

    /** Those of the paths at which the spare generation has another file than this site. */
    Set<String> notShared(Set<String> paths) {
        return spare().orElseThrow().differing().stream()
                .filter(paths::contains)
                .collect(Collectors.toSet());
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** Whether a file is still as published. */
    boolean isIntact(String path) {
        if (intact.contains(path)) {
            return true;
        }
        FileStamp published = files.get(path);
        if (published == null
                || manifest.isEmpty()
                || FileStamp.of(file(path)).filter(published::equals).isEmpty()) {
            return false;
        }
        intact.add(path);
        return true;
    }

    /** Whether all files are still as published. */
    boolean areIntact() {
        return manifest.isPresent() && files.keySet().parallelStream().allMatch(this::isIntact);
    }

    /** Whether this site has a file with these bytes. */
    boolean holds(String path, FileContent content) throws IOException {
        FileStamp published = files.get(path);
        if (published == null) {
            return false;
        }
        if (manifest.isEmpty() || isIntact(path)) {
            return published.size() == content.size() && content.isIn(file(path));
        }
        Optional<FileStamp> now = FileStamp.of(file(path));
        if (now.isEmpty() || now.get().size() != content.size() || !content.isIn(file(path))) {
            return false;
        }
        touched.put(path, now.get());
        return true;
    }

    /** The stamp of a file that was checked with {@link #isIntact} or {@link #holds} before. */
    FileStamp stamp(String path) {
        FileStamp now = touched.get(path);
        return now != null ? now : files.getOrDefault(path, new FileStamp(0, 0));
    }

    /** Whether some files have the right bytes, but not the stamps of the manifest. */
    boolean isTouched() {
        return !touched.isEmpty();
    }

    /** Makes a copy of this site, of which the next one can be made. */
    void makeSpare(Generations generations) throws IOException {
        Set<String> intact = paths().stream().filter(this::isIntact).collect(Collectors.toSet());
        Set<String> differing = new HashSet<>(paths());
        differing.removeAll(intact);
        Path copy = generations.next().get(0);
        GenerationFolder copied = new GenerationFolder(copy, Permissions.of(copy));
        Parallel.forEach(intact, path -> copied.link(file(path), path));
        Manifest.Spare spare = new Manifest.Spare(String.valueOf(copy.getFileName()), differing);
        new Manifest(files, Optional.of(spare)).write(generations.manifest(name));
    }
}
