package org.programmekb.compare;

import java.util.Optional;
import org.programmekb.diagnostic.Message;

/**
 * What the site is compared with.
 *
 * @param name as the user named it
 * @param commit its short id
 * @param note what the reader must know about it: that the site could not be built at it, or only in part
 * @param isBuilt whether the site could be built at it
 */
public record Reference(String name, String commit, Optional<Message> note, boolean isBuilt) {
    /** Whether the user named the commit by its id, or the first characters of it. */
    boolean isNamedById() {
        return name.startsWith(commit) || commit.startsWith(name);
    }
}
