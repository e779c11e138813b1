package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.publish.CurrentSite.Swap;

/**
 * The site that is current while a new one is made. With a manifest a look at a file's folder entry tells whether it
 * still is as it was published; without one the folder is walked and nothing in it is trusted.
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

    /** The current site, if there is one; the spare of its manifest is passed over where it cannot be used. */
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

    /** What the generation is called; empty for a site of an older version in a folder. */
    String name() {
        return name;
    }

    boolean hasManifest() {
        return manifest.isPresent();
    }

    /** The record of this site, which must have one. */
    Manifest manifest() {
        return manifest.orElseThrow();
    }

    /** The generation that can be turned into the next one, if there is one. */
    Optional<Manifest.Spare> spare() {
        return manifest.flatMap(Manifest::spare);
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** Whether a file is as it was published. */
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

    /** Whether all files are as they were published. */
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

    /** The stamp of a file that {@link #isIntact} or {@link #holds} content asked for. */
    FileStamp stamp(String path) {
        FileStamp now = touched.get(path);
        return now != null ? now : files.getOrDefault(path, new FileStamp(0, 0));
    }

    /** Whether files have the right bytes, but not the stamps that the manifest has. */
    boolean isTouched() {
        return !touched.isEmpty();
    }
}
