package org.programmekb.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        return Colour.read(paper).orElseThrow();
    }

    /** The backgrounds that do not depend on the accent colour. */
    List<Colour> grounds() {
        return colours(paper, tint, notice, land);
    }

    private static List<Colour> colours(String... written) {
        return Stream.of(written).map(each -> Colour.read(each).orElseThrow()).toList();
    }

    /** The background that has a little of the accent colour. */
    Colour soft(Colour accent) {
        return paper().mixed(accent, softness);
    }

    /** The lowest contrast of an accent colour, which is the colour of links, with a background of text. */
    Contrast ofText(Colour accent) {
        return lowest(accent, colours(paper, tint, notice, soft(accent).toString()), TEXT);
    }

    /** The lowest contrast of a side's colour with a background of its marks. */
    Contrast ofMark(Colour side) {
        return lowest(side, colours(paper, tint, land), MARK);
    }

    private static Contrast lowest(Colour colour, List<Colour> backgrounds, double least) {
        List<Contrast> all = new ArrayList<>();
        backgrounds.forEach(each -> all.add(new Contrast(each, colour.contrast(each), least)));
        all.sort(null);
        return all.get(0);
    }

    /** The colour for the dark scheme that stands for one of the light scheme. */
    static Colour derived(Colour light) {
        return light.nearest(colour -> DARK.ofText(colour).value() >= DERIVED);
    }
}
