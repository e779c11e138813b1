package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.image.TestImages;

/** Pictures with any name are shown, upright and in several widths. */
@Tag("sites")
final class ImagesTest {
    @TempDir
    private Path folder;

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "old port.jpg, old%20port.jpg",
        "port (1).JPG, port%20(1).JPG",
        "100%.jpg, 100%25.jpg",
        "port[2].jpg, port%5B2%5D.jpg",
        "what?.jpg, what%3F.jpg",
        "a+b&c.jpg, a+b&c.jpg",
        "旧港.jpeg, %E6%97%A7%E6%B8%AF.jpeg"
    })
    void aPictureMayHaveAnyName(String name, String address) throws IOException {
        Project project = Site.of("")
                .withFile(
                        "content/news/a.yaml",
                        "date: 2020-01-02\nimage: {file: \"../images/" + name + "\", alt: {en: A, zh: 甲}}\n")
                .withFile(
                        "content/news/a.en.md",
                        "---\ntitle: A\n---\n![A](../images/" + address + ")\n\n![A](<../images/" + name + ">)\n")
                .withFile("content/news/a.zh.adoc", "= 甲\n\nimage::../images/" + address + "[甲]\n")
                .in(folder);
        write("content/images/" + name, TestImages.jpeg(300, 200));

        Result result = project.build();

        assertThat(result).isPublished().hasFile("media/images/" + name);
        assertThat(result)
                .page("/en/news/a/")
                .has("meta[property=og:image][content=https://example.org/media/images/" + address + "]");
        for (Map.Entry<String, Integer> page :
                Map.of("/en/news/a/", 3, "/zh/news/a/", 2).entrySet()) {
            Assertions.assertThat(result.page(page.getKey()).select("main img").eachAttr("src"))
                    .hasSize(page.getValue())
                    .allMatch(source -> source.endsWith("/media/images/" + address));
        }
    }

    @Test
    void aPercentSignAndInAsciidocASpaceMayStandAsTheyAre() throws IOException {
        Project project = Site.of("")
                .withFile(
                        "content/pages/a.en.adoc",
                        "= A\n\nimage::../images/old port (1) 100%.jpg[A]\n\nSee image:../images/old port (1) 100%.jpg[B].\n")
                .withFile("content/pages/b.en.md", "---\ntitle: B\n---\n![C](../images/old%20port%20(1)%20100%.jpg)\n")
                .in(folder);
        write("content/images/old port (1) 100%.jpg", TestImages.jpeg(30, 20));

        Result result = project.build();

        assertThat(result)
                .isPublished()
                .page("/en/b/")
                .has("img[src$=/media/images/old%20port%20(1)%20100%25.jpg][alt=C]");
        assertThat(result)
                .page("/en/a/")
                .has("img[src$=/media/images/old%20port%20(1)%20100%25.jpg][alt=A][width=30][height=20]")
                .has("img[src$=/media/images/old%20port%20(1)%20100%25.jpg][alt=B][width=30][height=20]");
    }

    @Test
    void aLargePhotoIsPublishedUprightInThreeWidthsWithoutMetadata() throws IOException {
        Project project = Site.of("")
                .withFile(
                        "content/news/a.yaml",
                        "date: 2020-01-02\nimage: {file: ../images/quay.jpg, alt: {en: A, zh: 甲}}\n")
                .withFile(
                        "content/news/a.en.md",
                        "---\ntitle: A\n---\n![A](../images/quay.jpg)\n\n" + "Text. ".repeat(90)
                                + "\n\n![A](../images/small.png)\n")
                .withFile(
                        "content/news/a.zh.adoc",
                        "= 甲\n\nimage::../images/quay.jpg[甲,300]\n\nimage::../images/small.png[甲]\n")
                .in(folder);
        write("content/images/quay.jpg", TestImages.photo(1400, 2000, 8));
        write("content/images/small.png", TestImages.annotated(TestImages.png(60, 40)));

        Result result = project.build("--timings");

        assertThat(result).isPublished();
        Assertions.assertThat(result.out() + result.err()).contains("Images: 4 encoded.");
        Map<String, Integer> widths =
                Map.of("quay.720w.jpg", 720, "quay.1280w.jpg", 1280, "quay.1920w.jpg", 1920, "quay.jpg", 2000);
        for (Map.Entry<String, Integer> each : widths.entrySet()) {
            byte[] published = result.files().get("media/images/" + each.getKey());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(published));
            Assertions.assertThat(image.getWidth()).isEqualTo(each.getValue());
            Assertions.assertThat(new String(published, StandardCharsets.ISO_8859_1))
                    .doesNotContain(TestImages.SECRET);
        }
        for (Element image : result.page("/en/news/a/").select("img[src*=quay]")) {
            Assertions.assertThat(image.attr("srcset"))
                    .isEqualTo(image.attr("src").replace("1280w", "720w") + " 720w, " + image.attr("src") + " 1280w, "
                            + image.attr("src").replace("1280w", "1920w") + " 1920w");
        }
        assertThat(result)
                .page("/en/news/a/")
                .has("figure.picture img[src$=/quay.1280w.jpg][sizes][width=2000][height=1400]:not([loading])")
                .has(".prose img[src$=/quay.1280w.jpg][sizes][width=2000][height=1400]:not([loading])")
                .has(".prose img[src$=/small.png][width=60][height=40][loading=lazy]:not([srcset]):not([sizes])")
                .has("meta[property=og:image][content=https://example.org/media/images/quay.1920w.jpg]")
                .has("meta[property=og:image:width][content=1920]")
                .has("meta[property=og:image:height][content=1344]");
        assertThat(result).page("/zh/news/a/").has(".prose img[width=300][height=210]");
        Assertions.assertThat(new String(result.files().get("en/feed.xml"), StandardCharsets.UTF_8))
                .contains("https://example.org/media/images/quay.1280w.jpg")
                .doesNotContain("srcset");
    }

    @Test
    void anImageIsEncodedOnceForAllBuilds() throws IOException {
        Project project = project();
        write("content/images/quay.jpg", TestImages.jpeg(1400, 900));
        Assertions.assertThat(project.build("--timings").err()).contains("Images: 2 encoded.");
        write("content/pages/a.en.md", "---\ntitle: A\n---\nOther words. ![A](../images/quay.jpg)\n");

        Assertions.assertThat(project.build("--timings").err()).contains("Images: 0 encoded.");

        Path fresh = folder.resolve("fresh");
        Assertions.assertThat(project.run("build", "--timings", "-o", fresh.toString())
                        .err())
                .contains("Images: 0 encoded.");
        Assertions.assertThat(fresh.resolve("media/images/quay.720w.jpg")).exists();
    }

    private Project project() throws IOException {
        return Site.of("")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n![A](../images/quay.jpg)\n")
                .withFile("content/pages/a.zh.md", "---\ntitle: 甲\n---\n![甲](../images/quay.jpg)\n")
                .in(folder);
    }

    @Test
    void whatIsPublishedFollowsAChangedRenamedAndRemovedPhoto() throws IOException {
        Project project = project();
        write("content/images/quay.jpg", TestImages.jpeg(1400, 900));
        assertThat(project.build()).isPublished().hasFile("media/images/quay.720w.jpg");

        write("content/images/quay.jpg", TestImages.jpeg(300, 200));
        assertThat(project.build())
                .isPublished()
                .hasNoFile("media/images/quay.720w.jpg")
                .page("/en/a/")
                .has("img[width=300][height=200]:not([srcset])");

        write("content/images/quay.jpg", TestImages.photo(1500, 900, 3));
        Files.move(folder.resolve("content/images/quay.jpg"), folder.resolve("content/images/pier.jpg"));
        write("content/pages/a.en.md", "---\ntitle: A\n---\n![A](../images/pier.jpg)\n");
        write("content/pages/a.zh.md", "---\ntitle: 甲\n---\n![甲](../images/pier.jpg)\n");
        Result renamed = project.build();
        assertThat(renamed).isPublished().hasNoFile("media/images/quay.jpg").hasFile("media/images/pier.1280w.jpg");
        HeldProject.assertSame(renamed.files(), project.build("--no-cache").files());

        Files.delete(folder.resolve("content/images/pier.jpg"));
        assertThat(project.build())
                .hasStatus(1)
                .reports("content/pages/a.en.md:4:1: error[image-missing]: there is no image `../images/pier.jpg`"
                        + " (hint: put the image next to the document or in assets, and correct the path)");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Rossi, 安娜, Image: Anna Rossi, 图片来源：安娜",
        "'\"Photograph: City of Nice\"', 摄影：尼斯市, Photograph: City of Nice, 摄影：尼斯市",
        "Photo by Anna Rossi, 尼斯市供图, Photo by Anna Rossi, 尼斯市供图",
        "© City of Nice, © 尼斯市, © City of Nice, © 尼斯市"
    })
    void aCreditIsIntroducedOnce(String english, String chinese, String shown, String shownInChinese)
            throws IOException {
        Project project = project();
        write("content/images/quay.jpg", TestImages.jpeg(30, 20));
        write(
                "content/pages/a.yaml",
                "image: {file: ../images/quay.jpg, alt: {en: A, zh: 甲}, credit: {en: " + english + ", zh: " + chinese
                        + "}}\n");

        Result result = project.build();

        Assertions.assertThat(result.page("/en/a/").select("figcaption").text()).isEqualTo(shown);
        Assertions.assertThat(result.page("/zh/a/").select("figcaption").text()).isEqualTo(shownInChinese);
    }
}
