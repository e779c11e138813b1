package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every page of one small site, kept in {@code src/test/resources/golden}, so that a change of a template or a class shows
 * what it does to readers. {@code ./kb test -Dtest=GoldenSiteTest -Dgolden=write} writes the pages anew.
 */
final class GoldenSiteTest {
    private static final Path SITE = Path.of("src/test/resources/sites/two-cities.site");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/two-cities");

    @Test
    void thePagesAreThoseThatWereReviewed() throws IOException {
        Result result = Site.of(Files.readString(SITE)).build();
        SiteAssertions.assertThat(result).isPublished();
        Map<String, String> pages = new TreeMap<>();
        result.files().forEach((path, bytes) -> {
            if (path.matches(".*\\.(html|xml|txt)|\\.nojekyll")) {
                pages.put(path, stable(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        if (Golden.isWriting() && Files.exists(GOLDEN)) {
            new Tree(GOLDEN).delete();
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Golden.compare(GOLDEN.resolve(page.getKey()), page.getValue());
        }
        assertThat(pages.keySet()).isEqualTo(new Tree(GOLDEN).files().keySet());
    }

    /** The style sheet and the script are reviewed where they are; their hashes would change every page. */
    private static String stable(String page) {
        return page.replaceAll("\\?v=[0-9a-f]+", "?v=HASH");
    }
}
