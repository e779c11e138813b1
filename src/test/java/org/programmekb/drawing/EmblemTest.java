package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmblemTest {
    @Test
    void twoSidesLieBesideEachOther() {
        assertThat(new Emblem(2).mark())
                .isEqualTo("<svg class=\"emblem\" viewBox=\"-20 -14 40 28\" width=\"40\" height=\"28\""
                        + " aria-hidden=\"true\" focusable=\"false\">"
                        + "<g class=\"side-1\"><circle cx=\"-6\" cy=\"0\" r=\"11\"/></g>"
                        + "<g class=\"side-2\"><circle cx=\"6\" cy=\"0\" r=\"11\"/></g></svg>");
    }

    @Test
    void threeSidesFormARingFromTheUpperLeftAndTheIconIsSquare() {
        assertThat(new Emblem(3).icon(".side-1{fill:#000}"))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-17 -15.3 34 34\">"
                        + "<style>.side-1{fill:#000}g+g{fill-opacity:.82}</style>"
                        + "<g class=\"side-1\"><circle cx=\"-6\" cy=\"-3.5\" r=\"11\"/></g>"
                        + "<g class=\"side-2\"><circle cx=\"6\" cy=\"-3.5\" r=\"11\"/></g>"
                        + "<g class=\"side-3\"><circle cx=\"0\" cy=\"6.9\" r=\"11\"/></g></svg>\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9})
    void everySideHasItsRipplesInsideTheDrawing(int sides) {
        String art = new Emblem(sides).art();
        List<Double> view =
                numbers(art, "viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"").get(0);
        List<List<Double>> circles = numbers(art, "cx=\"(\\S+)\" cy=\"(\\S+)\" r=\"(\\S+)\"");

        // The last one of each side bounds what is common to all.
        assertThat(circles).hasSize(9 * sides).allSatisfy(circle -> {
            assertThat(circle.get(0) - circle.get(2)).isGreaterThanOrEqualTo(view.get(0));
            assertThat(circle.get(0) + circle.get(2)).isLessThanOrEqualTo(view.get(0) + view.get(2));
            assertThat(circle.get(1) - circle.get(2)).isGreaterThanOrEqualTo(view.get(1));
            assertThat(circle.get(1) + circle.get(2)).isLessThanOrEqualTo(view.get(1) + view.get(3));
        });
    }

    @Test
    void whatIsCommonToAllCirclesHasTheRipplesOfEverySide() {
        assertThat(new Emblem(2).art())
                .endsWith("<g clip-path=\"url(#part-circle-1)\"><g clip-path=\"url(#part-circle-2)\">"
                        + "<rect x=\"-50%\" y=\"-50%\" width=\"100%\" height=\"100%\"/>"
                        + "<use href=\"#part-ripples-1\" class=\"side-1\"/>"
                        + "<use href=\"#part-ripples-2\" class=\"side-2\"/></g></g></svg>");
        assertThat(new Emblem(1).art()).doesNotContain("<rect");
    }

    private static List<List<Double>> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(group -> Double.valueOf(match.group(group)))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void theCardHasABandOfAllColoursAndACircleOfEach(int sides) throws IOException {
        int[] colours = {0x0b5473, 0xab3324, 0x4a3a00, 0x7a30d8, 0x0f7a55, 0x5c0a4a};
        BufferedImage card =
                ImageIO.read(new ByteArrayInputStream(new Emblem(sides).card(0xfdfcfa, side -> colours[side - 1])));

        assertThat(card.getWidth() + " × " + card.getHeight()).isEqualTo("1200 × 630");
        for (int side = 0; side < sides; side++) {
            assertThat(colour(card, 1200 * side / sides, 0)).isEqualTo(colours[side]);
            assertThat(colour(card, 1200 * (side + 1) / sides - 1, 13)).isEqualTo(colours[side]);
        }
        assertThat(colour(card, 0, 14)).isEqualTo(0xfdfcfa);
        assertThat(colour(card, 0, 629)).isEqualTo(0xfdfcfa);
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
