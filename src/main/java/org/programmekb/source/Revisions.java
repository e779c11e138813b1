package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of a project in the Git repository that it is in. */
public final class Revisions {
    private final GitCommand git;

    private Revisions(GitCommand git) {
        this.git = git;
    }

    /** The repository that the project is in; empty if there is none or Git cannot read it. */
    public static Optional<Revisions> around(Path project) throws IOException {
        GitCommand git = new GitCommand(project);
        return git.hasWorkTree() ? Optional.of(new Revisions(git)) : Optional.empty();
    }

    /** Whether the project is in a repository, which Git need not be able to read. */
    public static boolean areKeptAround(Path project) {
        return new GitCommand(project).isInsideRepository();
    }

    /** Whether the clone has only the newest commits. */
    public boolean isShallow() throws IOException {
        return git.run("rev-parse", "--is-shallow-repository").strip().equals("true");
    }

    /** The id of a commit, branch or tag; a branch that only the remote repository has is found by its short name, too. */
    public Optional<String> find(String name) throws IOException {
        for (String each : List.of(name, "origin/" + name)) {
            String id = git.run("rev-parse", "--verify", "--quiet", each + "^{commit}")
                    .strip();
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /**
     * The commit at which the current branch left another one, as on the page of a pull request; the other one itself if
     * they have no commit in common here.
     */
    public String forkPoint(String commit) throws IOException {
        String common = git.run("merge-base", commit, "HEAD").strip();
        return common.isEmpty() ? commit : common;
    }

    /** The files of the project that differ from those of a commit, with those that Git does not know yet. */
    public List<String> changedSince(String commit) throws IOException {
        String changed = git.run("diff", "--name-only", "--relative", "--no-renames", "-z", commit, "--", ".");
        String unknown = git.run("ls-files", "--others", "--exclude-standard", "-z");
        return Stream.of((changed + unknown).split("\0"))
                .filter(path -> !path.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The project as it was in a commit. */
    public Checkout checkOut(String commit) throws IOException {
        return Checkout.of(git, commit);
    }
}
