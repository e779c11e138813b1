package org.programmekb.execution;

/** Hears how far a build is, from any thread and often: after each file and between parts of what takes longer. */
@FunctionalInterface
public interface Progress {
    /** For whoever does not want to know. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * Something was done. What this throws ends the build.
     *
     * @param stage a word for what is being done: {@code reading}, {@code rendering} …
     * @param done how many items are done
     * @param total how many there are in all; 0 where the stage is not counted
     */
    void at(String stage, int done, int total);
}
