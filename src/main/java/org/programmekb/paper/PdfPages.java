package org.programmekb.paper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a PDF file, and on which of them the places are to which its own links lead. This can be read without a
 * library: Chromium does not compress objects, and writes pages in their order.
 *
 * @param count how many pages there are
 * @param height that of a page, in points
 */
record PdfPages(int count, double height, Map<String, Place> places) {
    private static final Pattern PAGE = Pattern.compile("(?m)^(\\d+) 0 obj\\s+<</Type /Page\\b");
    private static final Pattern SIZE = Pattern.compile("/MediaBox \\[0 0 [\\d.]+ ([\\d.]+)\\]");
    private static final Pattern PLACE = Pattern.compile("/([\\w-]+) \\[(\\d+) 0 R /XYZ [\\d.]+ ([\\d.]+) ");
    /** Margin and heading take a tenth of a sheet. */
    private static final double HARDLY_BEGUN = 0.75;

    /**
     * A place to which a link leads.
     *
     * @param page from 1 on
     * @param above how far it is above the lower edge, in points
     */
    record Place(int page, double above) {}

    static PdfPages of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<String> pages =
                PAGE.matcher(text).results().map(page -> page.group(1)).toList();
        Matcher size = SIZE.matcher(text);
        Map<String, Place> places = new HashMap<>();
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            places.put(
                    place.group(1), new Place(pages.indexOf(place.group(2)) + 1, Double.parseDouble(place.group(3))));
        }
        return new PdfPages(pages.size(), size.find() ? Double.parseDouble(size.group(1)) : 0, places);
    }

    Optional<Integer> page(String place) {
        return Optional.ofNullable(places.get(place)).map(Place::page);
    }

    /** Whether the last page holds next to nothing. */
    boolean endsEarly(String end) {
        Place last = places.get(end);
        return last != null && count > 1 && (last.page() < count || last.above() > HARDLY_BEGUN * height);
    }
}
