package org.programmekb.execution;

import org.programmekb.diagnostic.Message;

/**
 * Callback for the progress of a build, called from any thread and often: after each file and between parts of longer
 * work.
 */
@FunctionalInterface
public interface Progress {
    /** Ignores all progress. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * Reports progress. An exception from this method ends the build.
     *
     * @param stage what is being done
     * @param done how many items are done
     * @param total number of items in all; 0 if the stage is not counted
     */
    void at(Message stage, int done, int total);
}
