package org.programmekb.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The colours of a site.
 *
 * @param accent the colour of links, if the project has chosen one; otherwise it is in the style sheet
 * @param sides the colours of all sides, in their order
 */
public record Palette(Optional<Shades> accent, List<Shades> sides) {
    /** The colours of sides for which a project has chosen none. */
    private static final List<Shades> STANDARD = List.of(
            Shades.read("#0b5473", "#82c5e3"),
            Shades.read("#ab3324", "#f2a08f"),
            Shades.read("#4a3a00", "#ffe23d"),
            Shades.read("#7a30d8", "#9d83ff"),
            Shades.read("#0f7a55", "#b8ffd9"),
            Shades.read("#5c0a4a", "#c58a2a"));

    /** The colour of further sides: that of text. */
    private static final Shades TEXT = Shades.read("#15212b", "#dde4e9");

    public Palette {
        sides = List.copyOf(sides);
    }

    /** The colours of the program for this number of sides. */
    public static Palette standard(int sides) {
        return of(Optional.empty(), Map.of(), sides);
    }

    /** The colours that a project has chosen, by the numbers of the sides, and those of the program for all other sides. */
    static Palette of(Optional<Shades> accent, Map<Integer, Shades> chosen, int sides) {
        return new Palette(
                accent,
                IntStream.rangeClosed(1, sides)
                        .mapToObj(number -> chosen.getOrDefault(
                                number, number <= STANDARD.size() ? STANDARD.get(number - 1) : TEXT))
                        .toList());
    }

    /** The rules that follow those of the style sheet of all pages. Paper keeps black links. */
    public String rules() {
        StringBuilder rules = new StringBuilder(ofSides(number -> ".side-" + number + "{--side:var(--side-" + number
                        + ");--field:var(--field-" + number + ")}.start-" + number + "{--first:var(--field-" + number
                        + ")}.end-" + number
                        + "{--last:var(--field-" + number + ")}"))
                .append(":root{")
                .append(sideTokens(ColourScheme.LIGHT))
                .append(ofSides(
                        number -> "--field-" + number + ":" + field(number).ground() + ";"))
                .append("--sides:linear-gradient(to var(--end),")
                .append(IntStream.rangeClosed(1, sides.size())
                        .mapToObj(this::stripe)
                        .collect(Collectors.joining(",")))
                .append(")}");
        if (accent.isPresent()) {
            rules.append("@media screen{:root{")
                    .append(accentTokens(ColourScheme.LIGHT))
                    .append("}}");
        }
        rules.append("@media screen and (prefers-color-scheme:dark){:root{");
        return rules.append(sideTokens(ColourScheme.DARK))
                .append(accentTokens(ColourScheme.DARK))
                .append("}}")
                .toString();
    }

    /** Rules that fill the elements of each side with its colour, where there are no other style sheets. */
    public String fills(ColourScheme scheme) {
        return ofSides(number -> ".side-" + number + "{fill:" + side(number, scheme) + "}");
    }

    /** The colour of a side, as in a style sheet. */
    public String side(int number, ColourScheme scheme) {
        return sides.get(number - 1).in(scheme).toString();
    }

    /** The colours of a side as a background of white text; of none for 0. */
    public FieldColours field(int number) {
        return FieldColours.of(number == 0 ? TEXT : sides.get(number - 1));
    }

    /** A part of the band of all colours. It begins where the one before ends. */
    private String stripe(int number) {
        return "var(--side-" + number + ") 0 calc(100%*" + number + "/" + sides.size() + ")";
    }

    private String sideTokens(ColourScheme scheme) {
        return ofSides(number -> "--side-" + number + ":" + side(number, scheme) + ";");
    }

    private String ofSides(IntFunction<String> text) {
        return IntStream.rangeClosed(1, sides.size()).mapToObj(text).collect(Collectors.joining());
    }

    private String accentTokens(ColourScheme scheme) {
        return accent.map(shades -> shades.in(scheme))
                .map(colour -> "--a:" + colour + ";--a-soft:" + scheme.soft(colour))
                .orElse("");
    }
}
