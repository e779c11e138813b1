package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.text.IgnoredMarks;
import org.programmekb.markup.text.MarkRule;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.SourceText;

/** Converts Markdown with Flexmark; all threads share one parser and renderer. */
public final class MarkdownEngine implements Engine {
    private final int maxDepth;
    private final int maxRepeated;
    private final DataHolder options;
    private final ListOptions lists;
    private final Parser parser;
    private final HtmlRenderer renderer;

    MarkdownEngine(int maxDepth) {
        this(maxDepth, Integer.MAX_VALUE);
    }

    /**
     * An engine for documents whose elements are nested at most so deeply, and that repeat at most so many bytes of text.
     */
    public MarkdownEngine(int maxDepth, int maxRepeated) {
        this.maxDepth = maxDepth;
        this.maxRepeated = maxRepeated;
        this.options = options();
        this.lists = ListOptions.get(options);
        this.parser = Parser.builder(options)
                .customDelimiterProcessor(new EmphasisMarks('*'))
                .customDelimiterProcessor(new EmphasisMarks('_'))
                .customDelimiterProcessor(new StrikethroughMarks())
                .customInlineParserFactory(CjkInlineParser::new)
                .customBlockParserFactory(new HeadingStarts())
                // Flexmark adds it automatically only to its own inline parser.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
        this.renderer = HtmlRenderer.builder(options)
                .attributeProviderFactory(new MarkdownOffsets())
                .nodeRendererFactory(MarkdownRendering::new)
                .build();
    }

    static DataHolder options() {
        return new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                AdmonitionExtension.create(),
                                new BareAddresses(),
                                DefinitionExtension.create(),
                                FootnoteExtension.create(),
                                TablesExtension.create(),
                                new TablesBelowText(),
                                TaskListExtension.create()))
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of())
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TaskListExtension.ITEM_DONE_MARKER, "")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "")
                .set(TaskListExtension.TIGHT_ITEM_CLASS, "task")
                .set(TaskListExtension.LOOSE_ITEM_CLASS, "task")
                .set(TaskListExtension.ITEM_DONE_CLASS, "done")
                .set(TaskListExtension.ITEM_NOT_DONE_CLASS, "open")
                .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.SUPPRESSED_LINKS, "")
                .toImmutable();
    }

    @Override
    public Converted convert(SourceText source, int bodyStart, Diagnostics findings) {
        String text = source.text().substring(bodyStart);
        OffsetPlaces places = new OffsetPlaces(source, bodyStart);
        LostMarkup lost = new LostMarkup(source, bodyStart, places, findings);
        Optional<Element> plain = plain(text);
        if (plain.isPresent()) {
            // All marks of emphasis in it have an effect.
            return new Converted(
                    plain.get(),
                    body -> {
                        MarkdownShape.apply(body);
                        lost.report(body);
                    },
                    places,
                    List.of());
        }
        return new Converted(
                tree(text, source, bodyStart, findings),
                body -> {
                    MarkdownShape.apply(body);
                    lost.report(body);
                    new IgnoredMarks(MarkRule.MARKDOWN, places, findings).report(body);
                    new BlankAddresses(places, findings).report(body);
                },
                places,
                List.of());
    }

    /** Markdown that the program itself wrote, as HTML. */
    String html(String text) {
        return HtmlRenderer.builder(options).build().render(parsed(text));
    }

    /** Converts a document; too deep nesting is rejected first, because Flexmark's renderer is recursive. */
    private Element tree(String text, SourceText source, int bodyStart, Diagnostics findings) {
        try {
            MarkdownRepetition repetition = new MarkdownRepetition(maxRepeated);
            OptionalInt cells = repetition.cells(text);
            if (cells.isPresent()) {
                return refused(source.at(bodyStart + cells.getAsInt()), findings);
            }
            Document document = parsed(text);
            if (!isDeeper(document, maxDepth)) {
                OptionalInt uses = repetition.uses(document);
                if (uses.isPresent()) {
                    return refused(source.at(bodyStart + uses.getAsInt()), findings);
                }
                if (text.contains("[^")) {
                    new FootnoteMarks(source, bodyStart, findings).report(document);
                }
                return rendered(document);
            }
        } catch (StackOverflowError tooDeep) {
            // The parser itself overflowed before the depth could be measured.
        }
        findings.report(
                Code.MARKUP_INVALID,
                source.at(bodyStart),
                Message.of("markup-invalid.depth", maxDepth),
                Message.of("markup-invalid.hint-depth"));
        return HtmlTree.emptyBody();
    }

    private Element refused(Location place, Diagnostics findings) {
        findings.report(
                Code.MARKUP_INVALID,
                place,
                Message.of("markup-invalid.repetition", maxRepeated),
                Message.of("markup-invalid.hint-repetition"));
        return HtmlTree.emptyBody();
    }

    /** The quickest way, for documents that need no Markdown parser. */
    Optional<Element> plain(String text) {
        return PlainMarkdown.of(text, lists, maxDepth);
    }

    Document parsed(String text) {
        return parser.parse(text);
    }

    /** The tree parsed from Flexmark's HTML. */
    Element rendered(Document document) {
        return HtmlTree.parse(renderer.render(document), maxDepth);
    }

    /** Whether nodes below a node are nested deeper than this; the recursion ends there. */
    private static boolean isDeeper(Node parent, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (depth == 0 || isDeeper(child, depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
