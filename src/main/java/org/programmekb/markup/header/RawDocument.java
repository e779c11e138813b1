package org.programmekb.markup.header;

import java.util.Map;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/**
 * What an author wrote in a file, before anything is converted. What is wrong with it is for {@link SourceParser} to say.
 *
 * @param header its fields
 * @param prose the text below them, with line feeds only
 * @param firstLine the line of the file on which the prose begins, counted from 1
 */
public record RawDocument(HeaderNode.Mapping header, String prose, int firstLine) {
    /**
     * Reads a document.
     *
     * @param path decides the markup by its ending
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
     * The prose alone, without a look at what the header says.
     *
     * @param path decides the markup by its ending
     */
    public static String prose(String path, byte[] bytes, Limits limits) {
        SourceText source = SourceText.decode(path, bytes, new Diagnostics(Map.of()));
        if (source.line(0).stripTrailing().equals("---")) {
            for (int line = 1; line < source.lineCount(); line++) {
                if (source.line(line).startsWith("---")
                        && source.line(line).stripTrailing().equals("---")) {
                    String prose = source.text().substring(source.lineStart(line + 1));
                    return markup(path) == Markup.ASCIIDOC ? withoutFields(prose) : prose;
                }
            }
        }
        return of(path, bytes, limits).prose();
    }

    private static Markup markup(String path) {
        return Markup.of(path.substring(path.lastIndexOf('.') + 1)).orElse(Markup.HTML);
    }

    /** Whether documents with this ending are read by this program itself, so that a parsed header is what stands in the file. */
    public static boolean isOwn(String extension) {
        return Markup.of(extension).isPresent();
    }

    /** Reads the fields of a YAML file. */
    public static HeaderNode.Mapping fields(String path, byte[] bytes, Limits limits) {
        Diagnostics unheard = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(path, bytes, unheard);
        return yaml(limits).mapping(source, 0, source.length(), unheard);
    }

    private static YamlReader yaml(Limits limits) {
        return new YamlReader(limits.yamlDepth(), limits.documentBytes());
    }

    /** In AsciiDoc the title and the fields stand in the first lines of the text; empty ones keep the numbers of the others. */
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
