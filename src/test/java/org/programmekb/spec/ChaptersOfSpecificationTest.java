package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The specification in {@code docs/spec}: each section with an {@code expect} block is a site and what is true of it. It takes
 * long, and its name begins with C so that it does not come last.
 */
final class ChaptersOfSpecificationTest {
    private static final Path SPECIFICATION = Path.of("docs/spec");

    @TestFactory
    Stream<DynamicContainer> theSpecificationHolds() throws IOException {
        try (Stream<Path> chapters = Files.list(SPECIFICATION)) {
            return chapters
                    .filter(path -> path.toString().endsWith(".md") && !path.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(ChaptersOfSpecificationTest::chapter);
        }
    }

    private static DynamicContainer chapter(Path path) {
        try {
            Map<String, List<NamedBlocks.Block>> sections = new LinkedHashMap<>();
            NamedBlocks.of(path)
                    .blocks()
                    .forEach(block -> sections.computeIfAbsent(block.heading(), heading -> new ArrayList<>())
                            .add(block));
            Site common = site(Site.of(""), sections.getOrDefault("", List.of()));
            sections.remove("");
            List<DynamicTest> examples = new ArrayList<>();
            sections.forEach((heading, blocks) -> blocks.stream()
                    .filter(block -> block.language().equals("expect"))
                    .forEach(expectation -> examples.add(DynamicTest.dynamicTest(
                            heading, () -> new Expectations(path, expectation).check(site(common, blocks))))));
            return DynamicContainer.dynamicContainer(path.getFileName().toString(), examples);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Site site(Site common, List<NamedBlocks.Block> blocks) {
        Site site = common;
        for (NamedBlocks.Block block : blocks) {
            if (block.isFile()) {
                site = block.path().equals("jbake.properties")
                        ? site.configured(block.text())
                        : site.withFile(block.path(), block.text());
            }
        }
        return site;
    }
}
