package org.programmekb.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageCodecTest {
    private static BufferedImage encoded(ImageKind kind, byte[] bytes, Orientation orientation, int width)
            throws Exception {
        ImageSize size = orientation.turned(Scan.of(kind, bytes).size());
        byte[] result = Objects.requireNonNull(
                ImageCodec.encode(kind, bytes, orientation, size, Set.of(width)).get(width));
        return ImageIO.read(new ByteArrayInputStream(result));
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y), true);
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        return colour.getAlpha() < 128
                ? "none"
                : most == colour.getRed() ? "red" : most == colour.getGreen() ? "green" : "blue";
    }

    /** The picture is red on the left and green on the right, with a blue corner. */
    @ParameterizedTest
    @CsvSource({
        "UPRIGHT, 80, 40, 1, 1, 75, 20",
        "MIRRORED, 80, 40, 78, 1, 5, 20",
        "UPSIDE_DOWN, 80, 40, 78, 38, 5, 20",
        "UPSIDE_DOWN_MIRRORED, 80, 40, 1, 38, 75, 20",
        "LYING_MIRRORED, 40, 80, 1, 1, 20, 75",
        "LYING_ON_ITS_LEFT, 40, 80, 38, 1, 20, 75",
        "LYING_ON_ITS_RIGHT_MIRRORED, 40, 80, 38, 78, 20, 5",
        "LYING_ON_ITS_RIGHT, 40, 80, 1, 78, 20, 5"
    })
    void every_orientation_is_applied(
            Orientation orientation, int width, int height, int blueX, int blueY, int greenX, int greenY)
            throws Exception {
        BufferedImage image = encoded(ImageKind.JPEG, TestImages.jpeg(80, 40), orientation, 0);

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(colour(image, blueX, blueY)).isEqualTo("blue");
        assertThat(colour(image, greenX, greenY)).isEqualTo("green");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void a_smaller_png_has_the_colours_of_the_original(int type) throws Exception {
        BufferedImage original = TestImages.picture(90, 60, type);

        BufferedImage smaller = encoded(ImageKind.PNG, TestImages.file(original, "png"), Orientation.UPRIGHT, 30);

        assertThat(smaller.getWidth()).isEqualTo(30);
        assertThat(smaller.getHeight()).isEqualTo(20);
        for (int x : new int[] {2, 10, 25}) {
            Color found = new Color(smaller.getRGB(x, 10));
            Color expected = new Color(original.getRGB(x * 3 + 1, 31));
            // Java converts grey of 16 bits in another order.
            assertThat(found.getRed()).isCloseTo(expected.getRed(), within(1));
            assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(1));
            assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(1));
        }
    }

    @Test
    void what_is_transparent_stays_so_and_does_not_darken_its_border() throws Exception {
        BufferedImage original = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 4; y++) {
            original.setRGB(3, y, Color.RED.getRGB());
        }

        BufferedImage smaller = encoded(ImageKind.PNG, TestImages.file(original, "png"), Orientation.UPRIGHT, 2);

        assertThat(smaller.getRGB(0, 0) >>> 24).isZero();
        assertThat(new Color(smaller.getRGB(1, 0), true)).isEqualTo(new Color(255, 0, 0, 128));
    }

    @Test
    void the_colours_of_printers_become_those_of_screens() throws Exception {
        byte[] printed = TestImages.printed(30, 20);
        assertThat(Scan.of(ImageKind.JPEG, printed).pixels()).isEqualTo(Scan.Pixels.FOR_PRINT);

        BufferedImage image = encoded(ImageKind.JPEG, printed, Orientation.UPRIGHT, 0);

        assertThat(image.getRaster().getNumBands()).isEqualTo(3);
    }

    @Test
    void a_grey_copy_keeps_the_meaning_of_its_numbers() throws Exception {
        byte[] grey = TestImages.grey(60, 40);

        byte[] copy = Objects.requireNonNull(
                ImageCodec.encode(ImageKind.JPEG, grey, Orientation.UPRIGHT, new ImageSize(60, 40), Set.of(30))
                        .get(30));

        assertThat(JpegScanner.colours(copy)).isNotEmpty().isEqualTo(JpegScanner.colours(grey));
        assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(30);
    }

    @Test
    void a_png_with_few_colours_has_no_copies_in_all_colours() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED}) {
            byte[] png = TestImages.file(TestImages.picture(60, 40, type), "png");

            assertThat(Scan.of(ImageKind.PNG, png).pixels()).isEqualTo(Scan.Pixels.UNTOUCHED);
        }
    }

    @Test
    void the_same_image_always_has_the_same_bytes() throws Exception {
        byte[] photo = TestImages.jpeg(200, 100);

        assertThat(bytes(photo)).isEqualTo(bytes(photo));
    }

    private static byte[] bytes(byte[] photo) throws UnusableImageException {
        return Objects.requireNonNull(ImageCodec.encode(
                        ImageKind.JPEG, photo, Orientation.LYING_ON_ITS_LEFT, new ImageSize(100, 200), Set.of(50))
                .get(50));
    }

    @Test
    void what_cannot_be_decoded_is_damaged() throws IOException {
        byte[] png = TestImages.png(60, 40);
        Arrays.fill(png, 50, png.length - 12, (byte) 0);

        assertThatThrownBy(() ->
                        ImageCodec.encode(ImageKind.PNG, png, Orientation.UPRIGHT, new ImageSize(60, 40), Set.of(30)))
                .isInstanceOf(UnusableImageException.class);
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsNotDamaged() {
        ImageSize size = new ImageSize(26_000, 26_000);

        assertThatThrownBy(() -> ImageCodec.encode(
                        ImageKind.PNG, TestImages.header(26_000, 26_000), Orientation.UPRIGHT, size, Set.of(30)))
                .isInstanceOfSatisfying(
                        UnusableImageException.class,
                        failure -> assertThat(failure.flaw().message())
                                .hasToString("the image needs more memory than there is"));
    }
}
