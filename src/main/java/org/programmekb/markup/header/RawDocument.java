package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        String prose = markup == Markup.ASCIIDOC
                ? withoutFields(source, header.bodyStart())
                : source.text().substring(header.bodyStart());
        return new RawDocument(header.fields(), prose, line + 1);
    }

    /** The offset at which the header of an AsciiDoc document ends that has no other header before it. */
    public static int endOfHeader(SourceText source) {
        SourceText lines = new SourceText(source.path(), source.text().replace("\r", ""));
        return source.lineStart(AsciidocHeaderLines.read(lines, 0).end());
    }

    private static Markup markup(String path) {
        return Markup.of(path.substring(path.lastIndexOf('.') + 1)).orElse(Markup.HTML);
    }

    /** Reads a YAML file. */
    public static HeaderNode.Mapping fields(String path, byte[] bytes, Limits limits) {
        Diagnostics unheard = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(path, bytes, unheard);
        return yaml(limits).mapping(source, 0, source.length(), unheard);
    }

    private static YamlReader yaml(Limits limits) {
        return new YamlReader(limits.yamlDepth(), limits.yamlItems(), limits.documentBytes());
    }

    /** The text from this offset on, with blank lines for AsciiDoc's title and fields, so that line numbers stay. */
    private static String withoutFields(SourceText source, int bodyStart) {
        List<String> lines =
                new ArrayList<>(List.of(source.text().substring(bodyStart).split("\n", -1)));
        int first = source.lineOf(bodyStart);
        for (AsciidocHeaderLines.Line line :
                AsciidocHeaderLines.read(source, first).lines()) {
            String text = source.line(line.first());
            if (line.kind() == AsciidocHeaderLines.Kind.TITLE
                    || text.startsWith(":jbake-")
                    || text.startsWith(":revdate:")) {
                Collections.fill(lines.subList(line.first() - first, line.last() - first + 1), "");
            }
        }
        return String.join("\n", lines);
    }
}
