package org.programmekb.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all paths in a project. */
final class PathLawsTest {
    /** Few names, so that two paths often have folders in common. */
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "b", "content", "x.en.md", "港口", "a b", "..c", "a..")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(names -> String.join("/", names));
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of("a", "b", ".", "..", "", "港口", "...")
                .list()
                .ofMaxSize(8)
                .map(names -> String.join("/", names));
    }

    @Property(seed = "1")
    void thePathFromOneFileToAnotherLeadsThere(@ForAll("files") String from, @ForAll("files") String to) {
        assertThat(RelativePath.resolve(from, RelativePath.between(from, to))).isEqualTo(to);
    }

    @Property(seed = "1")
    void onlyWhatLeavesTheProjectBeginsWithTwoDots(@ForAll("files") String from, @ForAll("written") String written) {
        String path = RelativePath.resolve(from, written);

        assertThat(path).doesNotContain("//").doesNotMatch("(?:.*/)?\\./.*").doesNotMatch(".*[^./]/\\.\\.(?:/.*)?");
        assertThat(RelativePath.resolve("", path)).isEqualTo(path);
    }
}
