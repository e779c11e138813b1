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
    /** What the site is compared with; a commit that the user named by its id is named once. */
    Message message() {
        return name.startsWith(commit) || commit.startsWith(name)
                ? Message.of("compare.base-commit", Markdown.code(commit))
                : Message.of("compare.base", Markdown.code(name), commit);
    }
}
