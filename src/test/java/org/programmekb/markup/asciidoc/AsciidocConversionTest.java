package org.programmekb.markup.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.TimeLimit;
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
        AsciidocConversion conversion = conversion(root, "");
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

    @Test
    void theSearchForPlacesEndsWithTheTimeOfTheDocument() throws Exception {
        AsciidocPlaces places = new AsciidocPlaces(conversion(folder.toRealPath(), "a.html"), 0);
        Element link = new Element("a").attr("href", "a.html");
        Element role = new Element("span").addClass("x");

        TimeLimit.within(
                Duration.ofNanos(1),
                () -> {
                    while (!isOver()) {
                        Thread.onSpinWait();
                    }
                    assertThatThrownBy(() -> places.of(link)).isInstanceOf(TimeLimit.OverException.class);
                    assertThatThrownBy(() -> places.of(role)).isInstanceOf(TimeLimit.OverException.class);
                    return places;
                },
                time -> {});
    }

    private static boolean isOver() {
        try {
            TimeLimit.current().check();
            return false;
        } catch (TimeLimit.OverException over) {
            return true;
        }
    }

    private static AsciidocConversion conversion(Path root, String text) {
        return new AsciidocConversion(
                new SourceText("a.adoc", text),
                new ProjectFiles(Sources.config(root, Limits.DEFAULT)),
                Limits.DEFAULT,
                new Diagnostics(Map.of()));
    }
}
