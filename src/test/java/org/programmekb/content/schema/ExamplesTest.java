package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples in {@code src/test/resources/content}. An example has a title ({@code # ...}), files
 * ({@code @ path} and their text) that are added to those of the first example of {@code base.txt}, and after
 * {@code @ findings} every diagnostic of the project, whole.
 */
class ExamplesTest {
    private static final String FINDINGS = "findings";

    @TempDir
    Path folder;

    private record Example(String title, Map<String, String> files) {
        String findings() {
            return files.getOrDefault(FINDINGS, "").strip();
        }

        SiteInAString site() {
            SiteInAString site = SiteInAString.inLanguages(SiteInAString.EN, SiteInAString.ZH);
            files.forEach((path, text) -> {
                if (text.strip().equals("REMOVED")) {
                    site.without(path);
                } else if (!path.equals(FINDINGS)) {
                    site.file(path, text);
                }
            });
            return site;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHasExactlyTheFindingsThatItStates() throws IOException {
        Map<String, String> base = read("base.txt").get(0).files();
        List<Example> examples = new ArrayList<>();
        for (String file : List.of(
                "base.txt",
                "fields.txt",
                "numbers.txt",
                "dates.txt",
                "texts.txt",
                "references.txt",
                "places.txt",
                "images.txt",
                "files.txt",
                "ten-mistakes.txt")) {
            examples.addAll(read(file));
        }
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> {
                    Map<String, String> files = new LinkedHashMap<>(base);
                    files.putAll(example.files());
                    Example whole = new Example(example.title(), files);
                    assertThat(String.join(
                                    "\n",
                                    whole.site()
                                            .bind(Files.createTempDirectory(folder, "site"))
                                            .lines()))
                            .isEqualTo(whole.findings());
                }));
    }

    /** The project without a mistake to which examples add. */
    static SiteInAString base() throws IOException {
        return read("base.txt").get(0).site();
    }

    private static List<Example> read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/content/" + name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Example> examples = new ArrayList<>();
            for (String part : text.split("(?m)^# ")) {
                if (!part.isBlank()) {
                    examples.add(example(part));
                }
            }
            return examples;
        }
    }

    private static Example example(String text) {
        String[] parts = text.split("(?m)^@ ");
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pathAndText = parts[i].split("\n", 2);
            files.put(pathAndText[0].strip(), pathAndText[1]);
        }
        return new Example(parts[0].strip(), files);
    }
}
