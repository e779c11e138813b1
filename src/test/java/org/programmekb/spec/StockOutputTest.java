package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Projects that use what JBake documents, beside what stock JBake 2.7.0 made of them (in UTC). One leaves the names of
 * folders and files as they are, the other has changed them.
 */
final class StockOutputTest {
    private static final Path PROJECTS = Path.of("src/test/resources/jbake");

    @ParameterizedTest
    @ValueSource(strings = {"defaults", "renamed"})
    void eachFileIsTheOneThatJBakeMakes(String name, @TempDir Path folder) throws IOException {
        new Tree(PROJECTS.resolve(name).resolve("project")).copyTo(folder);

        Result result = new Project(folder).build();

        assertThat(result).hasStatus(0);
        assertThat(texts(result.files()))
                .isEqualTo(texts(new Tree(PROJECTS.resolve(name).resolve("stock")).files()));
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
