package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JBake tells Asciidoctor about the documents that {@code kb migrate jbake} moves is afterwards in them. */
final class JBakeMigrationAsciidocTest {
    @TempDir
    private Path temporary;

    private MigratedProject project = new MigratedProject(Path.of(""));

    @BeforeEach
    void create() throws IOException {
        project = MigratedProject.in(temporary.toRealPath().resolve("project"));
    }

    @Test
    void theFolderOfTheImagesOfAnAsciidocDocumentMovesInsteadOfEachImage() throws IOException {
        project.write("content/docs/far/tour.adoc", """
                = Tour
                :jbake-type: page
                :jbake-status: published
                :imagesdir: ../../img/in

                image::../logo.svg[The logo]

                Twice: image:../logo.svg[Again].
                """);
        project.write("content/docs/near.adoc", """
                = Near
                :jbake-type: page
                :jbake-status: published
                :imagesdir: shots

                image::logo.svg[The logo]

                image::gone.svg[Gone]
                """);
        project.write("content/docs/shots/logo.svg", project.text("assets/img/logo.svg"));
        project.write(
                "imports/jbake-mapping.yaml",
                "documents:\n  docs/far/tour.adoc: page/tour.en\n  docs/near.adoc: page/near.en\n");

        Result result = project.run();

        assertThat(project.text("content/pages/tour.en.adoc"))
                .contains(":imagesdir: /img/in\n\nimage::../logo.svg[The logo]\n");
        assertThat(project.text("content/pages/near.en.adoc"))
                .contains(":imagesdir: ../docs/shots\n\nimage::logo.svg[The logo]\n");
        assertThat(result.out())
                .contains("Mend 1 error of the kind `image-missing`, the first in content/pages/near.en");
        assertThat(project.text("import-report.md")).contains("shots/gone.svg").doesNotContain("logo.svg");
    }

    @Test
    void aDocumentThatAnotherOneIncludesMovesWithItsAnchors() throws IOException {
        project.write("content/docs/all.adoc", """
                = All
                :jbake-type: page
                :jbake-status: published

                include::docs-part.adoc[leveloffset=+1]

                See <<quay>>.
                """);
        project.write("content/docs/docs-part.adoc", """
                = Part
                :jbake-type: page
                :jbake-status: published

                [#quay]
                == Quay

                A quay, see <<quay>>.
                """);
        project.write(
                "imports/jbake-mapping.yaml",
                MigratedProject.MAPPING.replace(
                        "ts:\n", "ts:\n  docs/all.adoc: page/all.en\n  docs/docs-part.adoc: page/part.en\n"));

        Result result = project.run();

        assertThat(project.text("content/pages/all.en.adoc")).contains("include::part.en.adoc[leveloffset=+1]");
        assertThat(result.out()).contains("The project builds: `kb build`");
        assertThat(new Project(project.folder()).build().text("en/all/index.html"))
                .contains("<h3 id=\"quay\"", "See <a href=\"#quay\">Quay</a>");
    }

    @Test
    void settingsThatAsciidocDocumentsUseAreDefinedInThem() throws IOException {
        project.configure("release.version=1.2\nasciidoctor.attributes=docs-base=https://docs.example\n");
        project.write("content/docs/a.adoc", """
                = A
                :jbake-type: page
                :jbake-status: published
                :own: mine

                Version {release_version}, link:{docs-base}/a[there], {own}, {nowhere}, \\{site_host}.
                """);
        project.write("content/docs/b.adoc", """
                title=B
                type=page
                status=published
                ~~~~~~
                Version {release_version}.
                """);
        project.write(
                "imports/jbake-mapping.yaml",
                MigratedProject.MAPPING.replace("ts:\n", "ts:\n  docs/a.adoc: page/a.en\n  docs/b.adoc: page/b.en\n"));

        project.run();

        assertThat(project.text("content/pages/a.en.adoc")).startsWith("""
                = A
                :release_version: 1.2
                :docs-base: https://docs.example
                :jbake-aliases: [/docs/a.html]
                :own: mine
                """);
        assertThat(project.text("content/pages/b.en.adoc"))
                .endsWith("---\n:release_version: 1.2\nVersion {release_version}.\n");
        Result built = new Project(project.folder()).build();
        assertThat(built.text("en/a/index.html")).contains("Version 1.2, <a href=\"https://docs.example/a\"");
        assertThat(built.text("en/b/index.html")).contains("Version 1.2.");
    }
}
