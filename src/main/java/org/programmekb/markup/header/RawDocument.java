package org.programmekb.markup.header;

import java.util.Map;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/**
 * A document as its author wrote it, before conversion. Problems in it are not reported here, but by
 * {@link SourceParser}.
 *
 * @param header the header fields
 * @param prose the text below the header, with line feeds as line ends
 * @param firstLine the number of the first line of the prose in the file, from 1
 */
public record RawDocument(HeaderNode.Mapping header, String prose, int firstLine) {
    /**
     * Reads a document.
     *
     * @param path the path, whose extension selects the markup
     */
    public static RawDocument of(String path, byte[] bytes, Limits limits) {
        Diagnostics unheard = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(path, bytes, unheard);
        Markup markup = markup(path);
        Header header = new HeaderReader(yaml(limits), unheard).read(source, markup);
        int line = source.lineOf(header.bodyStart());
        String prose = source.text().substring(header.bodyStart());
        if (markup == Markup.ASCIIDOC) {
            prose = withoutFields(prose);
        }
        return new RawDocument(header.fields(), prose, line + 1);
    }

    /**
     * Reads only the prose, without parsing the header if possible.
     *
     * @param path the path, whose extension selects the markup
     */
    public static String prose(String path, byte[] bytes, Limits limits) {
        SourceText source = SourceText.decode(path, bytes, new Diagnostics(Map.of()));
        if (source.line(0).stripTrailing().equals("---")) {
            int end = HeaderReader.find(source, 1, line -> line.stripTrailing().equals("---"));
            if (end < source.lineCount()) {
                String prose = source.text().substring(source.lineStart(end + 1));
                return markup(path) == Markup.ASCIIDOC ? withoutFields(prose) : prose;
            }
        }
        return of(path, bytes, limits).prose();
    }

    private static Markup markup(String path) {
        return Markup.of(path.substring(path.lastIndexOf('.') + 1)).orElse(Markup.HTML);
    }

    /** Whether this program has its own parser for the extension, so that the parsed header matches the source text. */
    public static boolean isOwn(String extension) {
        return Markup.of(extension).isPresent();
    }

    /** Reads a YAML file. */
    public static HeaderNode.Mapping fields(String path, byte[] bytes, Limits limits) {
        Diagnostics unheard = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(path, bytes, unheard);
        return yaml(limits).mapping(source, 0, source.length(), unheard);
    }

    private static YamlReader yaml(Limits limits) {
        return new YamlReader(limits.yamlDepth(), limits.documentBytes());
    }

    /** Replaces AsciiDoc's title and attributes by blank lines, so that line numbers stay the same. */
    private static String withoutFields(String prose) {
        StringBuilder rest = new StringBuilder(prose.length());
        boolean isHeader = true;
        boolean hasBegun = false;
        for (String line : prose.split("\n", -1)) {
            boolean isField = line.startsWith("= ") || line.startsWith(":jbake-") || line.startsWith(":revdate:");
            isHeader &= !hasBegun || !line.isBlank();
            hasBegun |= !line.isBlank() && !line.startsWith("//");
            rest.append(isHeader && isField ? "" : line).append('\n');
        }
        rest.setLength(rest.length() - 1);
        return rest.toString();
    }
}
