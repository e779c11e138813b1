package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.image.TestImages;

/** What cannot be shown is an error with what to do: files that are no image, and addresses that lead to none. */
final class ImageErrorsTest {
    private static final String SAVE =
            "open it in an image program, save it as JPEG (photos) or PNG (drawings), and use that file";
    private static final String PLAIN =
            " (hint: open it in a drawing program, save it as a plain SVG (in Inkscape, choose File, Save As,"
                    + " Plain SVG), and use that file";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    private static final String AGAIN = "upload the original file again";

    @TempDir
    private Path folder;

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void everyFileThatCannotBeShownIsAnErrorOfItsOwn() throws IOException {
        byte[] jpeg = TestImages.jpeg(60, 40);
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        files.put("cut.jpg", Arrays.copyOf(jpeg, jpeg.length - 100));
        told.put("cut.jpg", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("blank.jpg", TestImages.latin("\u00FF\u00D8\u00FF\u00D9"));
        told.put("blank.jpg", "the image is damaged and cannot be read (hint: " + SAVE);
        files.put("block.gif", TestImages.latin("GIF89a\1\0\1\0\0\0\0\u0099;"));
        told.put("block.gif", "the image is damaged and cannot be read (hint: " + SAVE);
        files.put("cut.gif", TestImages.latin("GIF89a\1\0\1\0\u0080\0\0\0\0"));
        told.put("cut.gif", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("cut.png", Arrays.copyOf(TestImages.png(60, 40), 70));
        told.put("cut.png", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("cut.webp", Arrays.copyOf(TestImages.webp(), 60));
        told.put("cut.webp", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("cut.svg", TestImages.latin(SVG + "><rect width=\"3\" hei"));
        told.put("cut.svg", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("damaged.svg", TestImages.latin(SVG + "><title>A & B</title></svg>"));
        told.put("damaged.svg", "the image is damaged and cannot be read" + PLAIN);
        files.put("empty.png", new byte[0]);
        told.put("empty.png", "the file is empty (hint: " + AGAIN);
        files.put(
                "entity.svg",
                TestImages.latin("<!DOCTYPE svg [<!ENTITY a \"<script>alert(1)</script>\">]>\n" + SVG + ">&a;</svg>"));
        told.put(
                "entity.svg",
                "the image is a rare kind of SVG: it is not in UTF-8, or it defines abbreviations" + " (entities)"
                        + PLAIN);
        files.put("head.png", Arrays.copyOf(TestImages.png(60, 40), 8));
        told.put("head.png", "the image is cut off: its end is missing (hint: " + AGAIN);
        files.put("heic.jpg", TestImages.latin("\0\0\0\30ftypheic\0\0\0\0mif1heic"));
        told.put(
                "heic.jpg",
                "the file is a HEIC photo, although its name ends in `.jpg`; most browsers cannot show it (hint: save"
                        + " the photo as JPEG and use that file (on an iPhone, choose Settings, Camera, Formats, Most"
                        + " Compatible)");
        files.put("huge.png", TestImages.header(10_000, 6_000));
        told.put(
                "huge.png",
                "the image has 10000 × 6000 pixels; the limit is 50000000 in all (hint: make the image"
                        + " smaller, at most 2,000 pixels wide");
        files.put("inline.svg", TestImages.latin("<svg viewBox=\"0 0 1 1\"/>"));
        told.put(
                "inline.svg",
                "browsers do not show the image, because it does not say that it is SVG (hint: write `<svg"
                        + " xmlns=\"http://www.w3.org/2000/svg\"` in place of the first `<svg` in the file");
        files.put("latin.svg", TestImages.latin("<?xml version='1.0' encoding='ISO-8859-1'?>" + SVG + "/>"));
        told.put(
                "latin.svg",
                "the image is a rare kind of SVG: it is not in UTF-8, or it defines abbreviations" + " (entities)"
                        + PLAIN);
        files.put("nothing.png", TestImages.header(0, 0));
        told.put("nothing.png", "the image is damaged and cannot be read (hint: " + SAVE);
        files.put("page.jpg", TestImages.latin("<!DOCTYPE html><title>Not found</title>"));
        told.put(
                "page.jpg",
                "the file is a web page, not an image (hint: open the image itself in the browser, save it from there,"
                        + " and use that file");
        files.put("page.svg", TestImages.latin("<!DOCTYPE html><html><body>" + SVG + "/></body></html>"));
        told.put(
                "page.svg",
                "the file is a web page, not an image (hint: open the image itself in the browser, save it from there,"
                        + " and use that file");
        files.put("paint.bmp", TestImages.file(TestImages.picture(9, 9, BufferedImage.TYPE_INT_RGB), "bmp"));
        told.put("paint.bmp", "the format of the file is BMP, which browsers cannot show (hint: " + SAVE);
        files.put("picture.jpg", TestImages.png(20, 10));
        told.put(
                "picture.jpg",
                "the format of the file is PNG, but its name ends in `.jpg` (hint: rename the file to `picture.png`, and"
                        + " write the new name wherever the image is used");
        files.put("print.jpg", unmarked(TestImages.printed(9, 9)));
        told.put("print.jpg", "the image is a rare kind of JPEG, which browsers cannot show (hint: " + SAVE);
        files.put("raw.nef", TestImages.latin("MM\0*\0\0\0\b\0\0"));
        told.put(
                "raw.nef",
                "the file is a raw photo from a camera, which browsers cannot show (hint: export the photo as JPEG with"
                        + " a photo program and use that file");
        files.put("rare.jpg", rare(jpeg));
        told.put("rare.jpg", "the image is a rare kind of JPEG, which browsers cannot show (hint: " + SAVE);
        files.put("scan.tif", TestImages.latin("II*\0\b\0\0\0\0\0"));
        told.put("scan.tif", "the format of the file is TIFF, which browsers cannot show (hint: " + SAVE);
        files.put("table.jpg", tabled(jpeg));
        told.put("table.jpg", "the image is damaged and cannot be read (hint: " + SAVE);
        files.put("text.webp", TestImages.latin("no image"));
        told.put("text.webp", "the file is not an image (hint: " + SAVE);
        files.put("unnamed", jpeg);
        told.put(
                "unnamed",
                "the format of the file is JPEG, but its name has no file extension (hint: rename the file to `unnamed.jpg`,"
                        + " and write the new name wherever the image is used");
        Project project = Site.of("")
                .withFile(
                        "content/images/sound.svg",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- A -->\n<!DOCTYPE svg PUBLIC"
                                + " \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
                                + SVG + " viewBox=\"0 0 2 1\"/>\n")
                .withFile("content/pages/a.yaml", "image: {file: ../images/heic.jpg, alt: {en: A, zh: 甲}}\n")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n![A](../images/cut.png)\n")
                .withFile("content/pages/a.zh.md", "---\ntitle: 甲\n---\n![甲](../images/cut.png)\n")
                .in(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write("content/images/" + file.getKey(), file.getValue());
        }

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(told.keySet().stream()
                        .sorted()
                        .map(name -> "content/images/" + name + ": error[image-invalid]: " + told.get(name) + ")")
                        .toArray(String[]::new));
        Assertions.assertThat(result.files()).isEmpty();
    }

    /** A file whose pixels are said to be stored without loss. */
    private static byte[] rare(byte[] jpeg) {
        byte[] changed = jpeg.clone();
        for (int at = 0; at < changed.length - 1; at++) {
            if (changed[at] == (byte) 0xFF && changed[at + 1] == (byte) 0xC0) {
                changed[at + 1] = (byte) 0xC3;
            }
        }
        return changed;
    }

    /** A file with a table of a number that there is not. */
    private static byte[] tabled(byte[] jpeg) {
        byte[] changed = jpeg.clone();
        for (int at = 0; at < changed.length - 4; at++) {
            if (changed[at] == (byte) 0xFF && changed[at + 1] == (byte) 0xDB) {
                changed[at + 4] = 0x0F;
            }
        }
        return changed;
    }

    /** A file with four colours that does not say how they are to be read. */
    private static byte[] unmarked(byte[] printed) {
        byte[] rest = Arrays.copyOfRange(printed, 16, printed.length);
        System.arraycopy(printed, 0, rest, 0, 2);
        return rest;
    }

    @Test
    void aDamagedPictureOfTheTemplatesIsAnErrorAtItself() throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n")
                .in(folder);
        write("assets/social-card.png", TestImages.latin("no image"));

        assertThat(project.build())
                .hasStatus(1)
                .reportsOnly(
                        "assets/social-card.png: error[image-invalid]: the file is not an image (hint: " + SAVE + ")");
    }

    @Test
    void anOtherCaseAndASpaceInAnAddressAreErrorsWithTheCorrection() throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.yaml", "image: {file: ../images/quay.jpg, alt: {en: A, zh: 甲}}\n")
                .withFile(
                        "content/pages/a.en.md",
                        "---\ntitle: A\n---\n![A](../images/quay.jpg)\n\nSee ![A](../images/old port (1).jpg) and"
                                + " [the plan](../images/the plan.pdf).\n\n`![A](a b.jpg)` [a](b.jpg)(c d.jpg)\n")
                .withFile("content/images/the plan.pdf", "%PDF")
                .in(folder);
        write("content/images/Quay.JPG", TestImages.jpeg(30, 20));
        write("content/images/old port (1).jpg", TestImages.jpeg(30, 20));
        write("content/pages/b.jpg", TestImages.jpeg(30, 20));

        assertThat(project.build())
                .reports(
                        "content/pages/a.yaml:1:15: error[image-missing]: in `image`, `file` is `../images/quay.jpg`, but"
                                + " there is no file `content/images/quay.jpg` (hint: did you mean `../images/Quay.JPG`?)")
                .reports("content/pages/a.en.md:4:1: error[image-missing]: there is no image `../images/quay.jpg`"
                        + " (hint: did you mean `../images/Quay.JPG`?)")
                .reports("content/pages/a.en.md:6:5: error[address-blank]: the image `../images/old port (1).jpg` is"
                        + " not shown, because its address contains a space (hint: write"
                        + " `../images/old%20port%20(1).jpg`)")
                .reports("content/pages/a.en.md:6:42: error[address-blank]: the link to `../images/the plan.pdf` does"
                        + " not work, because its address contains a space (hint: write `../images/the%20plan.pdf`)")
                .reportsNothingAbout("b.jpg");
    }
}
