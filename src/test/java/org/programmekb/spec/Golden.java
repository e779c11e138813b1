package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * Files that hold what is expected. {@code ./kb test -Dgolden=write} writes them anew; what changed is then reviewed in
 * the difference that Git shows.
 */
final class Golden {
    private Golden() {}

    static boolean isWriting() {
        return "write".equals(System.getProperty("golden"));
    }

    /** The text must be that of the file. */
    static void compare(Path file, String text) throws IOException {
        if (isWriting()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        Assertions.assertThat(file).exists();
        Assertions.assertThat(text)
                .as("%s; after a change that is meant, run ./kb test -Dgolden=write and review the difference", file)
                .isEqualTo(Files.readString(file));
    }
}
