package org.programmekb.publish;

import java.io.IOException;
import java.util.Optional;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.publish.CurrentSite.Swap;

/** An output that is locked for one build until it is closed. All publishing starts with it. */
record LockedOutput(OutputFolder folder, CurrentSite current, Generations generations, Swap swap)
        implements AutoCloseable {
    /**
     * Locks the output for this build.
     *
     * @param whileLocked decides whether to wait while another build is running
     * @throws OutputRefusedException if the output overlaps with sources or contains files of others
     */
    static LockedOutput open(Folders folders, Wait whileLocked) throws IOException {
        OutputFolder output = OutputFolder.of(folders);
        CurrentSite current = new CurrentSite(output);
        current.refuseForeign();
        Generations generations = Generations.lock(output, whileLocked);
        try {
            return new LockedOutput(output, current, generations, CurrentSite.swapOf(output.generations()));
        } catch (IOException | RuntimeException e) {
            generations.close();
            throw e;
        }
    }

    /** The current site, if there is one. */
    Optional<SiteBefore> site() throws IOException {
        return SiteBefore.find(current, generations, swap);
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        generations.close();
    }
}
