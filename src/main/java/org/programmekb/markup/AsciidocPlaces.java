package org.programmekb.markup;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/**
 * Places in AsciiDoc: the line of a block is known from {@link AsciidocMarks}, that of a link, image or tag is where its
 * text occurs next behind that line.
 */
final class AsciidocPlaces implements Places {
    private static final Pattern MARK = Pattern.compile("(\\d{1,4}):(\\d{1,9})");

    private final AsciidocConversion conversion;
    private final Map<Element, Location> known = new IdentityHashMap<>();
    private final Map<String, Integer> searched = new HashMap<>();

    AsciidocPlaces(AsciidocConversion conversion) {
        this.conversion = conversion;
    }

    @Override
    public Location of(Element element) {
        return known.computeIfAbsent(element, this::find);
    }

    private Location find(Element element) {
        int file = 0;
        int line = 0;
        for (Element at = element; at != null; at = at.parent()) {
            Matcher mark = MARK.matcher(at.attr(OFFSET));
            if (mark.matches()) {
                file = Integer.parseInt(mark.group(1));
                line = Integer.parseInt(mark.group(2));
                break;
            }
        }
        SourceText source = conversion.file(file);
        int from = source.lineStart(Math.max(line - 1, 0));
        for (String written : written(element)) {
            int offset = next(source, file, from, written);
            if (offset >= 0) {
                return source.at(offset);
            }
        }
        return new Location(
                source.path(), Math.max(line, 1), element.normalName().matches("h[1-6]") ? 1 : 0);
    }

    private int next(SourceText source, int file, int from, String written) {
        String key = file + ":" + written;
        int start = Math.max(from, searched.getOrDefault(key, 0));
        int offset = source.text().indexOf(written, start);
        if (offset >= 0) {
            searched.put(key, offset + written.length());
        }
        return offset;
    }

    /** The forms in which the source may state what an element is about. */
    private static List<String> written(Element element) {
        return switch (element.normalName()) {
            case "a" -> {
                String href = element.attr("href");
                String withoutEnding = href.replaceFirst("\\.adoc(?=#|$)", "");
                String bare = href.startsWith("#") ? href.substring(1) : href.replaceFirst("^mailto:", "");
                yield href.isEmpty() ? List.of() : List.of(href, withoutEnding, bare);
            }
            case "img" -> element.attr("src").isEmpty() ? List.of() : List.of(element.attr("src"));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of();
            default -> List.of("<" + element.normalName());
        };
    }
}
