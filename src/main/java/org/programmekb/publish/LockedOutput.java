package org.programmekb.publish;

import java.io.IOException;
import java.util.Optional;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.publish.CurrentSite.Swap;

/** An output that nobody else may change as long as it is open: the beginning of everything that publishes. */
record LockedOutput(OutputFolder folder, CurrentSite current, Generations generations, Swap swap)
        implements AutoCloseable {
    /**
     * Takes the output for this build alone.
     *
     * @throws OutputRefusedException if the output overlaps with sources or holds files of others
     * @throws OutputBusyException if another build has started and not ended
     */
    static LockedOutput open(Folders folders) throws IOException {
        OutputFolder output = OutputFolder.of(folders);
        CurrentSite current = new CurrentSite(output);
        current.refuseForeign();
        Generations generations = Generations.lock(output);
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

    /** Lets the next build in. */
    @Override
    public void close() throws IOException {
        generations.close();
    }
}
