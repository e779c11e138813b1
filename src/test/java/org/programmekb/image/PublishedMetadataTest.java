package org.programmekb.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Tag;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the metadata of an image, as a library says that is not ours. */
final class PublishedMetadataTest {
    private static final Set<String> HARMLESS = Set.of(
            "JPEG",
            "JFIF",
            "Huffman",
            "File Type",
            "PNG-IHDR",
            "PNG-IEND",
            "GIF Header",
            "GIF Image",
            "GIF Control",
            "GIF Animation",
            "WebP",
            "HEIF",
            "AVIF",
            "ICC Profile");

    static Stream<Arguments> images() {
        return Stream.of(
                Arguments.of(ImageKind.JPEG, TestImages.photo(40, 30, 1)),
                Arguments.of(ImageKind.PNG, TestImages.annotated(TestImages.png(40, 30))),
                Arguments.of(ImageKind.GIF, TestImages.moving()),
                Arguments.of(ImageKind.WEBP, TestImages.webp()),
                Arguments.of(ImageKind.AVIF, TestImages.avif()));
    }

    private static Set<String> metadata(byte[] bytes) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                .getDirectories()) {
            assertThat(directory.getErrors()).isEmpty();
            if (!HARMLESS.contains(directory.getName())) {
                for (Tag tag : directory.getTags()) {
                    names.add(directory.getName() + ": " + tag.getTagName());
                }
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("images")
    void nothing_is_left_of_position_author_and_comment(ImageKind kind, byte[] file) throws Exception {
        assertThat(metadata(file)).isNotEmpty();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(TestImages.SECRET);

        byte[] published = Scan.of(kind, file).cleaning().apply(file);

        assertThat(metadata(published)).isEmpty();
        assertThat(new String(published, StandardCharsets.ISO_8859_1)).doesNotContain(TestImages.SECRET);
        assertThat(Scan.of(kind, published).size())
                .isEqualTo(Scan.of(kind, file).size());
        assertThat(Scan.of(kind, published).cleaning().apply(published)).isEqualTo(published);
    }

    /** What follows could be read as the rest of a segment that is left out, and as metadata once it is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_segment_that_is_shorter_than_its_own_length_is_refused(int length) {
        byte[] photo = TestImages.photo(40, 30, 1);
        byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, (byte) length};
        byte[] file = ByteBuffer.allocate(photo.length + comment.length)
                .put(photo, 0, 2)
                .put(comment)
                .put(photo, 2, photo.length - 2)
                .array();

        assertThatThrownBy(() -> Scan.of(ImageKind.JPEG, file))
                .isInstanceOfSatisfying(
                        UnusableImageException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.DAMAGED));
    }

    @Test
    void a_frame_that_says_its_size_behind_its_own_end_is_refused() {
        byte[] file = TestImages.photo(40, 30, 1);
        int frame = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\u0000\u0011");
        file[frame + 3] = 2;

        assertThatThrownBy(() -> Scan.of(ImageKind.JPEG, file)).isInstanceOf(UnusableImageException.class);
    }

    @Test
    void the_pixels_are_those_of_the_original() throws Exception {
        byte[] photo = TestImages.photo(40, 30, 1);

        BufferedImage published = ImageIO.read(new ByteArrayInputStream(
                Scan.of(ImageKind.JPEG, photo).cleaning().apply(photo)));

        assertThat(published.getRGB(0, 0, 40, 30, null, 0, 40))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(photo)).getRGB(0, 0, 40, 30, null, 0, 40));
    }

    @Test
    void an_animation_still_moves() throws Exception {
        byte[] gif = TestImages.moving();
        byte[] webp = TestImages.webp();

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(
                new ByteArrayInputStream(Scan.of(ImageKind.GIF, gif).cleaning().apply(gif))));

        assertThat(reader.getNumImages(true)).isEqualTo(2);
        assertThat(new String(Scan.of(ImageKind.WEBP, webp).cleaning().apply(webp), StandardCharsets.ISO_8859_1))
                .contains("ANIM", "ANMF");
    }
}
