package org.programmekb.markup.asciidoc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/**
 * Source positions in AsciiDoc. The line of a block is known from {@link AsciidocMarks}; a link, image or tag is found
 * by searching its text from that line on.
 */
final class AsciidocPlaces implements Places {
    private static final Pattern MARK = Pattern.compile("(\\d{1,4}):(\\d{1,9})");

    /** The first and last line of a block that is HTML. */
    private static final Pattern PASSTHROUGH = Pattern.compile("\\+{4,}[ \\t]*");

    private static final Set<String> FOUND_BY_ADDRESS = Set.of("a", "img", "h1", "h2", "h3", "h4", "h5", "h6");

    private final AsciidocConversion conversion;
    private final int bodyStart;
    private final IdentityHashMap<Element, Location> known = new IdentityHashMap<>();
    private final Map<String, Integer> searched = new HashMap<>();
    /** From where on a text does not occur, so that this is found out once. */
    private final Map<String, Integer> missing = new HashMap<>();

    private final Map<String, BitSet> passthroughs = new HashMap<>();

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
        Line line = line(element);
        SourceText source = conversion.file(line.file());
        return isInclude(source, line.number())
                ? IntStream.rangeClosed(1, conversion.includedFiles())
                        .mapToObj(number -> new Start(conversion.file(number), 0))
                        .toList()
                : List.of(new Start(source, source.lineStart(line.number() - 1)));
    }

    private Location find(Element element) {
        Line line = line(element);
        SourceText source = conversion.file(line.file());
        Location block =
                new Location(source.path(), line.number(), element.normalName().matches("h[1-6]|body") ? 1 : 0);
        Optional<Location> found = element.classNames().isEmpty() || FOUND_BY_ADDRESS.contains(element.normalName())
                ? search(element, written(element), 0, (file, at) -> isElement(element, file, at))
                : searchRole(element, element.classNames().iterator().next());
        return found.orElse(block);
    }

    @Override
    public Optional<Location> find(Element element, String text, int offset) {
        return search(element, List.of(text), offset, (source, at) -> true);
    }

    /** The line of the nearest block whose line is known. */
    private Line line(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Matcher mark = MARK.matcher(at.attr(OFFSET));
            if (mark.matches()) {
                return new Line(Integer.parseInt(mark.group(1)), Math.max(Integer.parseInt(mark.group(2)), 1));
            }
        }
        return new Line(0, conversion.source().lineOf(bodyStart) + 1);
    }

    /** Whether it is an include directive, whose line Asciidoctor reports for the last block of the file. */
    private static boolean isInclude(SourceText source, int line) {
        return line <= source.lineCount() && source.line(line - 1).startsWith("include::");
    }

    private record Line(int file, int number) {}

    /** Searches included files, if the line includes them, and then the file of the line from there on. */
    private Optional<Location> search(
            Element element, List<String> written, int shift, BiPredicate<SourceText, Integer> isMeant) {
        TimeLimit.current().check();
        Line line = line(element);
        SourceText file = conversion.file(line.file());
        List<Start> starts = new ArrayList<>(starts(element));
        starts.add(new Start(file, file.lineStart(line.number() - 1)));
        for (Start start : starts) {
            SourceText source = start.source();
            for (String text : written) {
                String key = source.path() + ":" + text;
                int from = Math.max(start.offset(), searched.getOrDefault(key, 0));
                int offset = from < missing.getOrDefault(key, Integer.MAX_VALUE)
                        ? source.text().indexOf(text, from)
                        : -1;
                if (offset < 0) {
                    missing.merge(key, from, Math::min);
                }
                while (offset >= 0 && !isMeant.test(source, offset)) {
                    offset = source.text().indexOf(text, offset + 1);
                }
                if (offset >= 0) {
                    searched.put(key, offset + text.length());
                    return Optional.of(source.at(offset + shift));
                }
            }
        }
        return Optional.empty();
    }

    /** Searches a role from the attributes above the block on, which Asciidoctor does not count as a part of it. */
    private Optional<Location> searchRole(Element element, String role) {
        TimeLimit.current().check();
        Pattern written = Pattern.compile("[.\"=]" + Pattern.quote(role));
        for (Start start : starts(element)) {
            SourceText source = start.source();
            String key = source.path() + ":" + written;
            Matcher matcher = written.matcher(source.text());
            int from = source.lineStart(firstOfAttributes(source, source.lineOf(start.offset())));
            if (matcher.find(Math.max(from, searched.getOrDefault(key, 0)))) {
                searched.put(key, matcher.end());
                return Optional.of(source.at(matcher.start()));
            }
        }
        return Optional.empty();
    }

    /** The number of the first of the lines with attributes or a title directly above a line, or of the line itself. */
    private static int firstOfAttributes(SourceText source, int line) {
        int first = line;
        while (first > 0 && source.line(first - 1).matches("[\\[.]\\S.*")) {
            first--;
        }
        return first;
    }

    /** Whether a tag at this place may be that of the element; outside of passthroughs it is displayed. */
    private boolean isElement(Element element, SourceText source, int offset) {
        String text = source.text();
        int end = text.indexOf('>', offset);
        return text.charAt(offset) != '<'
                || end >= 0
                        && isPassedThrough(source, offset)
                        && Parser.unescapeEntities(text.substring(offset, end), true)
                                .contains(element.attr("href") + element.attr("src"));
    }

    private boolean isPassedThrough(SourceText source, int offset) {
        int line = source.lineOf(offset);
        String text = source.line(line);
        return passthroughs
                        .computeIfAbsent(source.path(), path -> passthroughs(source))
                        .get(line)
                || text.contains("+++")
                || text.contains("pass:");
    }

    /** The numbers of the lines in blocks that are HTML. */
    private static BitSet passthroughs(SourceText source) {
        BitSet lines = new BitSet();
        boolean isWithin = false;
        for (int line = 0; line < source.lineCount(); line++) {
            lines.set(line, isWithin);
            isWithin ^= PASSTHROUGH.matcher(source.line(line)).matches();
        }
        return lines;
    }

    /** The source texts that may have produced an element. The tag is the last one: its address may be written with entities. */
    private static List<String> written(Element element) {
        return switch (element.normalName()) {
            case "a" -> {
                String href = element.attr("href");
                String withoutEnding = href.replaceFirst("\\.adoc(?=#|$)", "");
                String bare = href.startsWith("#") ? href.substring(1) : href.replaceFirst("^mailto:", "");
                yield href.isEmpty()
                        ? List.of()
                        : Stream.of(href, withoutEnding, bare, "<a").distinct().toList();
            }
            case "img" -> element.attr("src").isEmpty() ? List.of() : List.of(element.attr("src"), "<img");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of();
            default -> List.of("<" + element.normalName());
        };
    }
}
