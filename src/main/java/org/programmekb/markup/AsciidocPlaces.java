package org.programmekb.markup;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/**
 * Places in AsciiDoc: the line of a block is known from {@link AsciidocMarks}, that of a link, image or tag is where its
 * text occurs next behind that line.
 */
final class AsciidocPlaces implements Places {
    private static final Pattern MARK = Pattern.compile("(\\d{1,4}):(\\d{1,9})");

    private final AsciidocConversion conversion;
    private final int bodyStart;
    private final IdentityHashMap<Element, Location> known = new IdentityHashMap<>();
    private final Map<String, Integer> searched = new HashMap<>();

    AsciidocPlaces(AsciidocConversion conversion, int bodyStart) {
        this.conversion = conversion;
        this.bodyStart = bodyStart;
    }

    @Override
    public Location of(Element element) {
        return known.computeIfAbsent(element, this::find);
    }

    @Override
    public List<Start> starts(Element element) {
        Mark mark = mark(element);
        SourceText source = conversion.file(mark.file());
        Start own = new Start(source, source.lineStart(mark.line() - 1));
        return isInclude(source, mark.line())
                ? IntStream.rangeClosed(1, conversion.includedFiles())
                        .mapToObj(number -> new Start(conversion.file(number), 0))
                        .toList()
                : List.of(own);
    }

    private Location find(Element element) {
        Mark mark = mark(element);
        SourceText source = conversion.file(mark.file());
        List<String> written = written(element);
        if (isInclude(source, mark.line())) {
            for (int included = 1; included <= conversion.includedFiles(); included++) {
                Optional<Location> place = search(included, 0, written);
                if (place.isPresent()) {
                    return place.get();
                }
            }
        }
        Location block =
                new Location(source.path(), mark.line(), element.normalName().matches("h[1-6]|body") ? 1 : 0);
        return search(mark.file(), source.lineStart(mark.line() - 1), written).orElse(block);
    }

    private record Mark(int file, int line) {}

    private Mark mark(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Matcher mark = MARK.matcher(at.attr(OFFSET));
            if (mark.matches()) {
                return new Mark(Integer.parseInt(mark.group(1)), Math.max(Integer.parseInt(mark.group(2)), 1));
            }
        }
        return new Mark(0, conversion.source().lineOf(bodyStart) + 1);
    }

    /** Asciidoctor takes the last block of an included file for one of the line that includes it. */
    private static boolean isInclude(SourceText source, int line) {
        return line <= source.lineCount() && source.line(line - 1).startsWith("include::");
    }

    private Optional<Location> search(int file, int from, List<String> written) {
        SourceText source = conversion.file(file);
        for (String text : written) {
            int offset = next(source, file, from, text);
            if (offset >= 0) {
                return Optional.of(source.at(offset));
            }
        }
        return Optional.empty();
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
