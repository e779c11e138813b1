package org.programmekb.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class ScriptsTest {
    @Test
    void the_type_checker_and_the_linter_find_nothing_in_the_scripts() throws IOException, InterruptedException {
        Path folder = Path.of("src/test/scripts");
        assumeTrue(Files.isDirectory(folder.resolve("node_modules")), "first run: npm ci --prefix src/test/scripts");
        Process npm = new ProcessBuilder("npm", "test", "--silent", "--prefix", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(npm.waitFor()).as(said).isZero();
    }
}
