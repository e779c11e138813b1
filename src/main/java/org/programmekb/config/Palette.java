package org.programmekb.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The colours that a project has chosen. Those that it has not chosen are in the style sheet.
 *
 * @param accent the colour of links
 * @param sides the colours of sides, by their numbers
 */
public record Palette(Optional<Shades> accent, Map<Integer, Shades> sides) {
    /** Without any choice. */
    static final Palette NONE = new Palette(Optional.empty(), Map.of());

    /** Sides up to this number have a rule in the style sheet. */
    private static final int KNOWN_SIDES = 6;

    public Palette {
        sides = new TreeMap<>(sides);
    }

    /** The rules that follow those of the style sheet of all pages; empty without any choice. Paper keeps black links. */
    public String rules() {
        if (accent.isEmpty() && sides.isEmpty()) {
            return "";
        }
        StringBuilder rules = new StringBuilder();
        sides.keySet().stream()
                .filter(number -> number > KNOWN_SIDES)
                .forEach(number -> rules.append(".side-" + number + "{--side:var(--side-" + number + ")}"));
        rules.append(":root{").append(sideTokens(ColourScheme.LIGHT)).append('}');
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

    private String sideTokens(ColourScheme scheme) {
        StringBuilder tokens = new StringBuilder();
        sides.forEach((number, shades) -> tokens.append("--side-")
                .append(number)
                .append(':')
                .append(shades.in(scheme))
                .append(';'));
        return tokens.toString();
    }

    private String accentTokens(ColourScheme scheme) {
        return accent.map(shades -> shades.in(scheme))
                .map(colour -> "--a:" + colour + ";--a-soft:" + scheme.soft(colour))
                .orElse("");
    }
}
