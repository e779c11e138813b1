package org.programmekb.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;

/** The folder of a new project, in which no file may be overwritten. */
public final class ProjectFolder {
    /** What may be in the folder already: files that we do not write. */
    private static final Set<String> HARMLESS =
            Set.of(".git", ".gitattributes", ".idea", ".DS_Store", "LICENSE", "LICENSE.md", "LICENSE.txt");

    private static final int NAMED_FILES = 5;

    private ProjectFolder() {}

    /**
     * Why the project cannot be made in a folder.
     *
     * @param shown the folder as the user wrote it
     */
    public static Optional<Message> refusal(Path folder, Path shown) throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(Message.of("init.no-folder", shown));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> !HARMLESS.contains(entry))
                    .sorted()
                    .toList();
            List<String> first = names.subList(0, Math.min(NAMED_FILES, names.size()));
            String key = names.size() > NAMED_FILES ? "init.not-empty.more" : "init.not-empty";
            return names.isEmpty() ? Optional.empty() : Optional.of(Message.of(key, shown, Message.list(first)));
        }
    }
}
