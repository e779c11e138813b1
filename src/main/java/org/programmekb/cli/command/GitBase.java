package org.programmekb.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.Revisions;

/** The commit that a command compares with, or why there is none. */
public final class GitBase {
    private GitBase() {}

    /** Why there is no repository, or none that Git can read. */
    public static UsageException none(Path project, String command) {
        return Revisions.areKeptAround(project)
                ? wrong(command, Message.of("compare.unread", project), Message.of("git-history-shallow.hint-unread"))
                : wrong(
                        command,
                        Message.of("compare.no-repository", project),
                        Message.of("compare.hint-no-repository"));
    }

    /** The id of a commit, branch or tag. */
    public static String commit(Revisions revisions, String name, String command) throws IOException {
        boolean isShallow = revisions.isShallow();
        return revisions
                .find(name)
                .orElseThrow(() -> isShallow
                        ? wrong(command, Message.of("compare.shallow", name), Message.of("compare.hint-shallow"))
                        : wrong(command, Message.of("compare.unknown", name), Message.of("compare.hint-unknown")));
    }

    private static UsageException wrong(String command, Message message, Message hint) {
        return UsageException.of("kb " + command, Message.of("translations.file-mistake", message, hint));
    }
}
