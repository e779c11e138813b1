package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours that a project can choose can be read and seen on every background. */
class ColourSchemeTest {
    private static Colour colour(String written) {
        return Colour.read(written).orElseThrow();
    }

    /** The value of a token of a style sheet; the first is that of the light scheme, the second that of the dark one. */
    private static Colour token(String sheet, String name, ColourScheme scheme) throws IOException {
        List<String> values = Files.readString(Path.of("assets/css", sheet))
                .lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .filter(part -> part.contains(name + ": #"))
                .map(part -> part.substring(part.indexOf("#")))
                .toList();
        return colour(values.get(scheme == ColourScheme.LIGHT ? 0 : 1));
    }

    @Test
    void the_contrast_is_that_of_wcag() {
        assertThat(colour("#000").contrast(colour("#fff"))).isEqualTo(21);
        assertThat(colour("#777777").contrast(colour("#ffffff"))).isCloseTo(4.48, within(0.005));
    }

    @ParameterizedTest
    @EnumSource
    void the_backgrounds_are_those_of_the_style_sheet_and_its_own_colours_suffice(ColourScheme scheme)
            throws IOException {
        Colour accent = token("site.css", "--a", scheme);
        List<Colour> grounds = List.of(
                token("site.css", "--paper", scheme),
                token("site.css", "--tint", scheme),
                token("site.css", "--b-soft", scheme),
                token("parts/map.css", "--map-land", scheme));

        assertThat(scheme.grounds()).isEqualTo(grounds);
        assertThat(scheme.ofText(accent).suffices()).isTrue();
        Palette palette = Palette.standard(7);
        assertThat(palette.sides())
                .allSatisfy(side ->
                        assertThat(scheme.ofMark(side.in(scheme)).value()).isGreaterThanOrEqualTo(4.5));
        assertThat(palette.side(7, scheme))
                .isEqualTo(token("site.css", "--ink", scheme).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffe23d", "#ff0000", "#7fb2d0", "#ffffff", "#00ff88"})
    void the_nearest_colour_that_suffices_has_the_same_hue(String written) {
        Colour pale = colour(written);
        Colour nearest = pale.nearest(other -> ColourScheme.LIGHT.ofText(other).suffices());

        assertThat(ColourScheme.LIGHT.ofText(pale).suffices()).isFalse();
        assertThat(ColourScheme.LIGHT.ofText(nearest).value()).isBetween(4.5, 4.6);
        assertThat(order(nearest)).isEqualTo(order(pale));
    }

    /** Which channel is the strongest, and which the weakest. */
    private static List<Integer> order(Colour colour) {
        int[] channels = {colour.red(), colour.green(), colour.blue()};
        return IntStream.range(0, 3)
                .boxed()
                .sorted((a, b) -> channels[b] - channels[a])
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#0b5473", "#7a30d8", "#4a3a00", "#1e6a4b"})
    void a_dark_form_is_derived_that_can_be_read_well(String light) {
        Shades shades = Shades.of(colour(light));

        assertThat(ColourScheme.DARK.ofText(shades.dark()).value()).isBetween(7.0, 7.2);
    }

    @Test
    void all_sides_have_rules_and_a_part_of_the_band_and_paper_keeps_black_links() {
        Palette palette =
                Palette.of(Optional.of(Shades.read("#1e6a4b", "#7fcfa8")), Map.of(3, Shades.read("#600", "#f99")), 3);

        assertThat(palette.rules())
                .isEqualTo(
                        ".side-1{--side:var(--side-1);--field:var(--field-1)}.start-1{--first:var(--field-1)}.end-1{--last:var(--field-1)}"
                                + ".side-2{--side:var(--side-2);--field:var(--field-2)}.start-2{--first:var(--field-2)}.end-2{--last:var(--field-2)}"
                                + ".side-3{--side:var(--side-3);--field:var(--field-3)}.start-3{--first:var(--field-3)}.end-3{--last:var(--field-3)}"
                                + ":root{--side-1:#0b5473;--side-2:#ab3324;--side-3:#660000;"
                                + "--field-1:#0b5473;--field-2:#a52d1e;--field-3:#660000;"
                                + "--sides:linear-gradient(to var(--end),var(--side-1) 0 calc(100%*1/3),"
                                + "var(--side-2) 0 calc(100%*2/3),var(--side-3) 0 calc(100%*3/3))}"
                                + "@media screen{:root{--a:#1e6a4b;--a-soft:#e2eae5}}"
                                + "@media screen and (prefers-color-scheme:dark)"
                                + "{:root{--side-1:#82c5e3;--side-2:#f2a08f;--side-3:#ff9999;--a:#7fcfa8;--a-soft:#283d3a}}");
        assertThat(palette.fills(ColourScheme.DARK))
                .isEqualTo(".side-1{fill:#82c5e3}.side-2{fill:#f2a08f}.side-3{fill:#ff9999}");
    }
}
