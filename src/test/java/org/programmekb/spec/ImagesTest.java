package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures with any name are shown, and those that no browser can show are errors with their places. */
final class ImagesTest {
    private static final String HINT = " (hint: save it anew as PNG, JPEG, WebP, AVIF, GIF or plain SVG)";

    @TempDir
    private Path folder;

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG of this size, as far as its header goes. */
    private static byte[] header(int width, int height) throws IOException {
        byte[] png = image("png");
        ByteBuffer.wrap(png, 16, 8).putInt(width).putInt(height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png, 29, 4).putInt((int) check.getValue());
        return png;
    }

    private static byte[] start(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "old port.jpg, old%20port.jpg",
        "port (1).jpg, port%20(1).jpg",
        "100%.jpg, 100%25.jpg",
        "port[2].jpg, port%5B2%5D.jpg",
        "what?.jpg, what%3F.jpg",
        "a+b&c.jpg, a+b&c.jpg",
        "旧港.jpg, %E6%97%A7%E6%B8%AF.jpg"
    })
    void aPictureMayHaveAnyName(String name, String address) throws IOException {
        Project project = Site.of("")
                .withFile(
                        "content/news/a.yaml",
                        "date: 2020-01-02\nimage: {file: \"../images/" + name + "\", alt: {en: A, zh: 甲}}\n")
                .withFile("content/news/a.en.md", "---\ntitle: A\n---\n![A](<../images/" + address + ">)\n")
                .withFile("content/news/a.zh.md", "---\ntitle: 甲\n---\n![甲](<../images/" + address + ">)\n")
                .in(folder);
        write("content/images/" + name, image("jpg"));

        Result result = project.build();

        assertThat(result).isPublished().hasFile("media/images/" + name);
        assertThat(result)
                .page("/en/news/a/")
                .has("meta[property=og:image][content=https://example.org/media/images/" + address + "]");
        Assertions.assertThat(result.page("/en/news/a/").select("main img").eachAttr("src"))
                .hasSize(2)
                .allMatch(source -> source.equals("/media/images/" + address));
    }

    @Test
    void everyDamagedPictureIsAnErrorWhereItIsNamed() throws IOException {
        Map<String, byte[]> damaged = new LinkedHashMap<>();
        damaged.put("empty.png", new byte[0]);
        damaged.put("text.png", latin("no image"));
        damaged.put("page.jpg", latin("<html>"));
        damaged.put("text.webp", latin("no image"));
        damaged.put("signature.png", start(image("png"), 12));
        damaged.put("header.png", start(image("png"), 20));
        damaged.put("nothing.png", header(0, 0));
        damaged.put("start.jpg", start(image("jpg"), 20));
        damaged.put("table.jpg", latin("\u00ff\u00d8\u00ff\u00db\u0000C\u000f" + "\u0001".repeat(64)));
        damaged.put("start.gif", latin("GIF89a"));
        damaged.put("size.gif", latin("GIF89a\n\0\n\0\u0080\0\0"));
        damaged.put("end.gif", latin("GIF89a\n\0\n\0\0\0\0;"));
        damaged.put("huge.png", header(60_000, 60_000));
        Site site = Site.of("");
        StringBuilder prose = new StringBuilder("---\ntitle: A\n---\n");
        StringBuilder expected = new StringBuilder();
        int line = 4;
        for (String name : damaged.keySet()) {
            String problem = switch (name) {
                case "empty.png", "text.png", "page.jpg", "text.webp" -> "damaged or of another kind";
                case "huge.png" -> "60000 x 60000 pixels large, more than 250000000 in all";
                default -> "damaged: its size cannot be read";
            };
            String finding =
                    "error[image-invalid]: the image `content/images/" + name + "` is " + problem + HINT + "\n";
            String page = "content/pages/" + name.replace('.', '-');
            site = site.withFile(page + ".en.md", "---\ntitle: A\n---\n")
                    .withFile(page + ".yaml", "image:\n  file: ../images/" + name + "\n  alt: {en: A, zh: 甲}\n");
            prose.append("![A](../images/").append(name).append(")\n\n");
            expected.append("content/pages/a.en.md:")
                    .append(line)
                    .append(":1: ")
                    .append(finding);
            expected.append(page).append(".yaml:2:9: ").append(finding);
            line += 2;
        }
        Project project =
                site.withFile("content/pages/a.en.md", prose.toString()).in(folder);
        for (Map.Entry<String, byte[]> file : damaged.entrySet()) {
            write("content/images/" + file.getKey(), file.getValue());
        }

        Result result = project.build();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err().lines().filter(each -> each.contains(" (hint: ")))
                .containsExactlyInAnyOrderElementsOf(expected.toString().lines().toList());
        Assertions.assertThat(result.files()).isEmpty();
    }

    @Test
    void aDamagedPictureOfTheTemplatesIsAnErrorAtItself() throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n")
                .in(folder);
        write("assets/social-card.png", latin("no image"));

        assertThat(project.build())
                .hasStatus(1)
                .reportsOnly(
                        "assets/social-card.png: error[image-invalid]: the image `assets/social-card.png` is damaged"
                                + " or of another kind" + HINT);
    }

    @Test
    void aPictureWhoseEndingIsThatOfAnotherKindIsShown() throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n![A](a.jpg)\n![A](b.jpg)\n![A](c.png)\n")
                .in(folder);
        write("content/pages/a.jpg", latin("RIFF$\0\0\0WEBPVP8 "));
        write("content/pages/b.jpg", latin("\0\0\0 ftypavif"));
        write("content/pages/c.png", image("gif"));

        assertThat(project.build()).page("/en/a/").has("img[src=/media/pages/c.png][width=300][height=200]");
    }
}
