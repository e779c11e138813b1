package org.programmekb.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;

/** A colour scheme with the backgrounds of {@code assets/css/site.css} and the map. */
public enum ColourScheme {
    LIGHT("#fdfcfa", "#f4f2ed", "#f7e6e2", "#faf8f3", 0.12),
    DARK("#12191f", "#1a232b", "#3b2622", "#232d35", 0.2);

    /** The least contrast of text with its background. */
    static final double TEXT = 4.5;
    /** The least contrast of marks with their background. */
    static final double MARK = 3;
    /** The contrast of a colour that is derived for the dark scheme; more would be needed for no reader. */
    private static final double DERIVED = 7;

    private final String paper;
    private final String tint;
    private final String notice;
    private final String land;
    private final double softness;

    ColourScheme(String paper, String tint, String notice, String land, double softness) {
        this.paper = paper;
        this.tint = tint;
        this.notice = notice;
        this.land = land;
        this.softness = softness;
    }

    /** The background of pages. */
    public Colour paper() {
        return colour(paper);
    }

    /** The backgrounds that do not depend on the accent colour. */
    List<Colour> grounds() {
        return Stream.of(paper, tint, notice, land).map(ColourScheme::colour).toList();
    }

    private static Colour colour(String written) {
        return Colour.read(written).orElseThrow();
    }

    /** The background that has a little of the accent colour. */
    Colour soft(Colour accent) {
        return paper().mixed(accent, softness);
    }

    /** The lowest contrast of an accent colour, which is the colour of links, with a background of text. */
    Contrast ofText(Colour accent) {
        return Stream.of(
                        onPaper(accent, TEXT),
                        onTint(accent, TEXT),
                        contrast(accent, "configuration.ground-notice", colour(notice), TEXT),
                        contrast(accent, "configuration.ground-soft", soft(accent), TEXT))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The lowest contrast of a side's colour with a background of its marks. */
    Contrast ofMark(Colour side) {
        return Stream.of(
                        onPaper(side, MARK),
                        onTint(side, MARK),
                        contrast(side, "configuration.ground-land", colour(land), MARK))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Contrast onPaper(Colour colour, double least) {
        return contrast(colour, "configuration.ground-paper", paper(), least);
    }

    private Contrast onTint(Colour colour, double least) {
        return contrast(colour, "configuration.ground-tint", colour(tint), least);
    }

    private static Contrast contrast(Colour colour, String use, Colour background, double least) {
        return new Contrast(Message.of(use), background, colour.contrast(background), least);
    }

    /** The colour for the dark scheme that stands for one of the light scheme. */
    static Colour derived(Colour light) {
        return light.nearest(colour -> DARK.ofText(colour).value() >= DERIVED);
    }
}
