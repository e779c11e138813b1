package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private static final String PLAN = "en/cooperation/baia-clara-silverhaven/index.html";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void build() throws IOException {
        new Tree(Path.of("examples/harbour-programme")).copyTo(folder.resolve("site"));
        Path plan = folder.resolve("site/content/laps/three-harbours.yaml");
        Files.writeString(plan, Files.readString(plan).replace(", twin-capes]", "]"));
        project = new Project(folder.resolve("site"));
        assertThat(project.build().status()).isZero();
    }

    @Test
    void aPlanOfMoreThanTwoCitiesStandsForThemItself() throws Exception {
        Result before = project.build();
        assertThat(before.files()).containsKey(PLAN);
        SiteAssertions.assertThat(before)
                .page("/en/cities/silverhaven/")
                .has("a[href=/en/cooperation/baia-clara-silverhaven/]");

        Result result = edited(
                "content/laps/three-harbours.yaml", text -> text.replace(", baia-clara]", ", baia-clara, twin-capes]"));

        assertThat(result.files().keySet())
                .noneMatch(path -> path.startsWith("en/cooperation/baia-clara"))
                .contains("en/laps/three-harbours/index.html");
    }

    @Test
    @Tag("slow")
    void aSharedProjectAloneHasARowThatLeadsToItAndNoPage() throws Exception {
        Result result =
                edited("content/projects/tide-archive.yaml", text -> text.replace("since: 2024-01", "since: 2024-02"));

        assertThat(result.files()).doesNotContainKey("en/cooperation/kestrel-point-twin-capes/index.html");
        for (String page : new String[] {"/en/cooperation/", "/en/cities/twin-capes/", "/en/cities/kestrel-point/"}) {
            SiteAssertions.assertThat(result)
                    .page(page)
                    .has("h2:contains(From a shared project) ~ ul a[href=/en/projects/tide-archive/]");
        }

        document("kestrel-point-twin-capes", "Two capes", "两岬");
        result = edited(
                "content/cooperations/kestrel-point-twin-capes.yaml", text -> "cities: [kestrel-point, twin-capes]\n");
        assertThat(result.files()).containsKey("en/cooperation/kestrel-point-twin-capes/index.html");
        assertThat(result.page("/en/cooperation/").text()).doesNotContain("From a shared project");
    }

    @Test
    @Tag("slow")
    void theTitleFollowsTheNamesOfTheCities() throws Exception {
        Result result =
                edited("content/cities/silverhaven.yaml", text -> text.replace("en: Silverhaven", "en: Silver Haven"));

        assertThat(result.page("/en/cooperation/baia-clara-silverhaven/")
                        .select("h1")
                        .text())
                .startsWith("Silver Haven · ");
        assertThat(result.page("/en/cooperation/").text()).contains("Silver Haven · ");
    }

    @Test
    @Tag("slow")
    void aDocumentTakesThePlaceOfTheGeneratedPage() throws Exception {
        document("baia-clara-silverhaven", "Two harbours", "两港合作");

        Result result = edited(
                "content/cooperations/baia-clara-silverhaven.yaml", text -> "cities: [silverhaven, baia-clara]\n");

        assertThat(result.page("/en/cooperation/baia-clara-silverhaven/")
                        .select("h1")
                        .text())
                .isEqualTo("Two harbours");
    }

    private void document(String cooperation, String english, String chinese) throws IOException {
        Path folder = project.folder().resolve("content/cooperations");
        Files.writeString(folder.resolve(cooperation + ".en.md"), "---\ntitle: " + english + "\n---\n");
        Files.writeString(folder.resolve(cooperation + ".zh.md"), "---\ntitle: " + chinese + "\n---\n");
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
        Files.copy(
                project.folder().resolve("jbake.properties"),
                fresh.resolve("jbake.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(texts(new Project(fresh).build("--no-cache"))).isEqualTo(texts(result));
        return result;
    }

    private static Map<String, String> texts(Result result) {
        Map<String, String> texts = new TreeMap<>();
        result.files().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }
}
