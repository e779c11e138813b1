package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented programme in {@code examples}, which uses every field. */
@Tag("sites")
final class ExampleProgrammeTest {
    @TempDir
    private static Path folder;

    private static Result site = new Result(-1, "", "", java.util.Map.of());

    @BeforeAll
    static void bake() throws IOException {
        new Tree(Path.of("examples/harbour-programme")).copyTo(folder);
        site = new Project(folder).at("2025-06-15T12:00:00Z").build("--base-url", "https://example.org/two/levels");
    }

    @Test
    void hasNoErrorAndNoBrokenLink() {
        assertThat(site).isPublished();
    }

    @Test
    void saysOnEveryPageThatItIsFictional() {
        for (String path : site.files().keySet()) {
            if (path.endsWith(".html")
                    && !path.equals("404.html")
                    && site.page("/" + path).select("meta[http-equiv=refresh]").isEmpty()) {
                Assertions.assertThat(site.page("/" + path).body().text())
                        .as(path)
                        .containsPattern("fictional|虚构");
            }
        }
    }

    @Test
    void aPlanNamesItsCitiesInTheOrderOfTheirSides() {
        Assertions.assertThat(site.page("/en/laps/three-harbours/")
                        .select(".facts a[href*=cities]")
                        .eachText())
                .startsWith("Silverhaven", "Baía Clara", "Twin Capes");
    }

    @Test
    void hasProjectsInEveryStageAndPlansWithEveryPart() {
        for (String stage : new String[] {"proposed", "identified", "memorandum", "implementation", "delivered"}) {
            assertThat(site).page("/en/projects/matrix/").has("td.current.stage-" + stage + " .stage-bar");
        }
        Assertions.assertThat(site.files().keySet().stream()
                        .filter(path -> path.matches("en/laps/[^/]+/index\\.html"))
                        .map(path -> site.page("/" + path)))
                .anyMatch(plan -> !plan.select("table.swot").isEmpty()
                        && !plan.select("#part-actions").isEmpty()
                        && !plan.select("#part-indicators").isEmpty()
                        && !plan.select("#part-risks").isEmpty());
    }
}
