package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.execution.Parallel;
import org.programmekb.publish.CurrentSite.Swap;

/** The generation from which the next one is made: usually the one before the current site. */
public final class SpareGeneration {
    private SpareGeneration() {}

    /**
     * Creates a spare generation in advance if there is none, for instance after the first build. Linking every file
     * takes time here, and the next publication saves this time.
     *
     * @throws IOException if another build is running
     */
    public static void prepare(Folders folders) throws IOException {
        try (LockedOutput output = LockedOutput.open(folders, Wait.NEVER)) {
            Optional<SiteBefore> site = output.site()
                    .filter(found -> output.generations().holds(found.folder()) && output.swap() == Swap.LINK)
                    .filter(found -> found.hasManifest() && found.spare().isEmpty());
            if (site.isPresent()) {
                make(site.get(), output.generations());
            }
        }
    }

    private static void make(SiteBefore site, Generations generations) throws IOException {
        Set<String> intact = site.paths().stream().filter(site::isIntact).collect(Collectors.toSet());
        Set<String> differing = new HashSet<>(site.paths());
        differing.removeAll(intact);
        Path folder = generations.next().get(0);
        GenerationFolder spareFolder = new GenerationFolder(folder, Permissions.of(folder));
        Parallel.forEach(intact, path -> spareFolder.link(site.file(path), path));
        Manifest.Spare spare = new Manifest.Spare(String.valueOf(folder.getFileName()), differing);
        new Manifest(site.stamps(), Optional.of(spare)).write(generations.manifest(site.name()));
    }
}
