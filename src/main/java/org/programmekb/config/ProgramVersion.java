package org.programmekb.config;

import java.util.Properties;
import org.programmekb.diagnostic.ResourceFile;

/**
 * The version of the program.
 *
 * @param number that of the release, or of the next one, for instance {@code 0.1.0}
 * @param commit from which a packed program was made, in full, or what a clone has, as Git describes it; empty if
 *     neither is known
 */
public record ProgramVersion(String number, String commit) {
    /** The version of this program. */
    public static ProgramVersion current() {
        Properties texts = ResourceFile.properties(ProgramVersion.class, "version.properties");
        return new ProgramVersion(texts.getProperty("number"), texts.getProperty("commit"));
    }

    /** The Git tag of the release. */
    public String tag() {
        return "v" + number;
    }

    /** What a workflow names: the commit, which nobody can change afterwards, or the tag if the commit is not known. */
    public String pin() {
        return commit.matches("[0-9a-f]{40}") ? commit + " # " + tag() : tag();
    }

    /** The same, made from another commit. */
    public ProgramVersion at(String other) {
        return new ProgramVersion(number, other);
    }

    /** The number, and the commit unless it is the one of the release. */
    @Override
    public String toString() {
        return commit.isEmpty() || commit.equals(tag()) ? number : number + " (" + commit + ")";
    }
}
