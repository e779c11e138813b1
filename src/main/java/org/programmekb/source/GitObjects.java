package org.programmekb.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads objects of the Git repository that a project is in. */
public final class GitObjects {
    private final GitCommand git;

    private GitObjects(GitCommand git) {
        this.git = git;
    }

    /** The repository that the folder is in; empty if there is none or Git is missing. */
    public static Optional<GitObjects> around(Path project) throws IOException {
        GitCommand git = new GitCommand(project);
        return git.hasWorkTree() ? Optional.of(new GitObjects(git)) : Optional.empty();
    }

    /** The commit that is checked out, as Git describes it: by this tag, and whether files differ from it. */
    public String commit(String tag) throws IOException {
        return git.run("describe", "--tags", "--always", "--dirty", "--abbrev=12", "--match", tag)
                .strip();
    }

    /**
     * The ids that Git would give the files as they are now, after its configured line-end conversion.
     *
     * @return file to id, without files that Git cannot read
     */
    public Map<SourceFile, String> ids(List<SourceFile> files) throws IOException {
        Map<SourceFile, String> ids = new LinkedHashMap<>();
        if (files.isEmpty()) {
            return ids;
        }
        StringBuilder paths = new StringBuilder();
        files.forEach(file -> paths.append(file.file()).append('\n'));
        byte[] answer = git.feed(paths.toString(), "hash-object", "--stdin-paths");
        List<String> lines = new String(answer, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            ids.put(files.get(i), lines.get(i));
        }
        return ids;
    }

    /** The contents of the objects with these ids, without those that the repository does not have. */
    public Map<String, byte[]> contents(List<String> ids) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return contents;
        }
        byte[] answer = git.feed(String.join("\n", ids) + "\n", "cat-file", "--batch");
        int at = 0;
        while (at < answer.length) {
            int end = at;
            while (answer[end] != '\n') {
                end++;
            }
            String[] head = new String(answer, at, end - at, StandardCharsets.UTF_8).split(" ");
            at = end + 1;
            if (head.length == 3) {
                int size = Integer.parseInt(head[2]);
                contents.put(head[0], Arrays.copyOfRange(answer, at, at + size));
                at += size + 1;
            }
        }
        return contents;
    }

    /** The ids of all versions of a file, also under former names, newest first. */
    public List<String> history(SourceFile file) throws IOException {
        return git.run("log", "--follow", "--format=", "--raw", "--no-abbrev", "--", file.path())
                .lines()
                .map(line -> line.split(" "))
                .filter(parts -> parts.length > 3)
                .flatMap(parts -> Stream.of(parts[3], parts[2]))
                .filter(id -> !id.matches("0+"))
                .distinct()
                .toList();
    }

    /** The name of the committer in Git's configuration. */
    public Optional<String> userName() throws IOException {
        return Optional.of(git.run("config", "user.name").strip()).filter(name -> !name.isEmpty());
    }
}
