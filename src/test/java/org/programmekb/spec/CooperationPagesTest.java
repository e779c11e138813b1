package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of cooperations follow the entries that they are made from; a later build is like one from nothing. */
@Tag("sites")
final class CooperationPagesTest {
    private static final String PLAN = "en/cooperation/baia-clara-silverhaven-twin-capes/index.html";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void build() throws IOException {
        new Tree(Path.of("examples/harbour-programme")).copyTo(folder.resolve("site"));
        project = new Project(folder.resolve("site"));
        assertThat(project.build().status()).isZero();
    }

    @Test
    void aChangeOfThePlansCitiesMovesTheCooperation() throws Exception {
        Result result = edited("content/laps/three-harbours.yaml", text -> text.replace(", twin-capes]", "]"));

        assertThat(result.files())
                .doesNotContainKey(PLAN)
                .containsKey("en/cooperation/baia-clara-silverhaven/index.html");
        SiteAssertions.assertThat(result)
                .page("/en/cities/silverhaven/")
                .has("a[href=/en/cooperation/baia-clara-silverhaven/]");
    }

    @Test
    @Tag("slow")
    void theTitleFollowsTheNamesOfTheCities() throws Exception {
        Result result =
                edited("content/cities/silverhaven.yaml", text -> text.replace("en: Silverhaven", "en: Silver Haven"));

        assertThat(result.page("/en/cooperation/baia-clara-silverhaven-twin-capes/")
                        .select("h1")
                        .text())
                .startsWith("Silver Haven · ");
        assertThat(result.page("/en/cooperation/").text()).contains("Silver Haven · ");
    }

    @Test
    @Tag("slow")
    void whatNobodyStatesAnyLongerHasNoPage() throws Exception {
        // Its letter of intent states it, too.
        Files.writeString(project.folder().resolve("content/news/archive-appeal.yaml"), "date: 2024-01\n");
        Result result = edited("content/projects/tide-archive.yaml", text -> "cities: [twin-capes]\n");

        assertThat(result.files())
                .doesNotContainKey("en/cooperation/kestrel-point-twin-capes/index.html")
                .containsKey(PLAN);
    }

    @Test
    @Tag("slow")
    void aDocumentTakesThePlaceOfTheGeneratedPage() throws Exception {
        Path cooperations = project.folder().resolve("content/cooperations");
        for (Map.Entry<String, String> title :
                Map.of("en", "Three harbours", "zh", "三港合作").entrySet()) {
            Files.writeString(
                    cooperations.resolve("baia-clara-silverhaven-twin-capes." + title.getKey() + ".md"),
                    "---\ntitle: " + title.getValue() + "\n---\n");
        }

        Result result = edited(
                "content/cooperations/baia-clara-silverhaven-twin-capes.yaml",
                text -> "cities: [silverhaven, baia-clara, twin-capes]\n");

        assertThat(result.page("/en/cooperation/baia-clara-silverhaven-twin-capes/")
                        .select("h1")
                        .text())
                .isEqualTo("Three harbours");
    }

    /** The site after a change of a file, which is the same as one that is made from nothing. */
    private Result edited(String path, UnaryOperator<String> edit) throws IOException {
        Path file = project.folder().resolve(path);
        String before = Files.exists(file) ? Files.readString(file) : "";
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        Result result = project.build();
        assertThat(result.status()).as(result.err()).isZero();
        Path fresh = folder.resolve("fresh");
        new Tree(project.folder().resolve("content")).copyTo(fresh.resolve("content"));
        Files.copy(project.folder().resolve("jbake.properties"), fresh.resolve("jbake.properties"));
        assertThat(texts(new Project(fresh).build("--no-cache"))).isEqualTo(texts(result));
        return result;
    }

    private static Map<String, String> texts(Result result) {
        Map<String, String> texts = new TreeMap<>();
        result.files().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }
}
