package org.programmekb.markup.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.Sources;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;
import org.programmekb.source.ProjectFiles.Refused;

class AsciidocConversionTest {
    private static final int FLOORS = 40;

    @TempDir
    Path folder;

    /** There are 2 to the power of 40 ways from the first floor to the last. */
    @Test
    @Timeout(60)
    void aFileThatIncludesItselfIsFoundInTimeAlthoughManyWaysLeadToIt() throws Exception {
        Path root = folder.toRealPath();
        for (int floor = 0; floor <= FLOORS; floor++) {
            Files.writeString(root.resolve("left" + floor + ".adoc"), "x");
            Files.writeString(root.resolve("right" + floor + ".adoc"), "x");
        }
        AsciidocConversion conversion = new AsciidocConversion(
                new SourceText("a.adoc", ""),
                new ProjectFiles(Sources.config(root, Limits.DEFAULT)),
                Limits.DEFAULT,
                new Diagnostics(Map.of()));
        conversion.include(null, "left0.adoc");
        for (int floor = 0; floor < FLOORS; floor++) {
            for (String side : new String[] {"left", "right"}) {
                conversion.include(side + floor + ".adoc", "left" + (floor + 1) + ".adoc");
                conversion.include(side + floor + ".adoc", "right" + (floor + 1) + ".adoc");
            }
        }

        assertThatThrownBy(() -> conversion.include("left" + FLOORS + ".adoc", "left0.adoc"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).hasToString("the file `left0.adoc` includes itself"));
    }
}
