package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that authors bring are published as they are. */
final class AssetsTest {
    private static final String PAGE = "<p>owner: 1234, <a href=\"not-here.html\">home</a></p>\n";

    @TempDir
    private Path folder;

    @Test
    void anHtmlFileAmongTheAssetsIsNoPageOfTheSite() throws Exception {
        Files.createDirectories(folder.resolve("content/pages"));
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("content/pages/about.en.md"), "---\ntitle: About\n---\nWe.\n");
        Files.writeString(folder.resolve("assets/owner1234.html"), PAGE);

        Result result = new Project(folder).build();

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(result.files().get("owner1234.html")).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
