package org.programmekb.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Location;

/**
 * A line of text in the settings, in which some words are links.
 *
 * @param parts in their order
 */
public record LinkedText(List<Part> parts) {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]+)\\)");

    public LinkedText {
        parts = List.copyOf(parts);
    }

    /**
     * Words of the text.
     *
     * @param target where they lead; empty for words without a link
     */
    public record Part(String text, Optional<SettingLink> target) {}

    /** The text with links as in Markdown, {@code [words](address)}. */
    static LinkedText parse(String written, Location place) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(written);
        int end = 0;
        while (link.find()) {
            parts.add(new Part(written.substring(end, link.start()), Optional.empty()));
            parts.add(new Part(link.group(1), Optional.of(new SettingLink(link.group(2), place))));
            end = link.end();
        }
        parts.add(new Part(written.substring(end), Optional.empty()));
        parts.removeIf(part -> part.text().isEmpty());
        return new LinkedText(parts);
    }
}
