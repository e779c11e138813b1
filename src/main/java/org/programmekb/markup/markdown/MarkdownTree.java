package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.ElementWriter;
import org.programmekb.markup.html.HtmlTree;

/**
 * Builds the element tree of a document directly from Flexmark's nodes, because rendering and parsing HTML takes most
 * of the time. It supports the nodes of ordinary prose; Flexmark renders documents with any other node.
 */
final class MarkdownTree {
    private static final Map<Class<?>, BiConsumer<MarkdownTree, Node>> WRITERS = Map.ofEntries(
            on(BlockQuote.class, "blockquote"),
            on(BulletList.class, "ul"),
            on(BulletListItem.class, MarkdownTree::item),
            on(Code.class, MarkdownTree::code),
            on(Document.class, MarkdownTree::children),
            on(Emphasis.class, "em"),
            on(FencedCodeBlock.class, MarkdownTree::fenced),
            on(HardLineBreak.class, MarkdownTree::lineBreak),
            on(Heading.class, (tree, heading) -> tree.wrapped("h" + heading.getLevel(), heading)),
            on(Image.class, MarkdownTree::image),
            on(IndentedCodeBlock.class, MarkdownTree::indented),
            on(Link.class, MarkdownTree::link),
            on(OrderedList.class, MarkdownTree::ordered),
            on(OrderedListItem.class, MarkdownTree::item),
            on(Paragraph.class, MarkdownTree::paragraph),
            on(SoftLineBreak.class, (tree, feed) -> tree.out.breakLine()),
            on(Strikethrough.class, "del"),
            on(StrongEmphasis.class, "strong"),
            on(TableBlock.class, "table"),
            on(TableBody.class, "tbody"),
            on(TableCell.class, MarkdownTree::cell),
            on(TableHead.class, "thead"),
            on(TableRow.class, "tr"),
            on(TableSeparator.class, (tree, separator) -> {}),
            on(Text.class, (tree, text) -> tree.words(text.getChars())),
            on(TextBase.class, MarkdownTree::children),
            on(ThematicBreak.class, "hr"));

    private final String source;
    private final DataHolder options;
    private final ListOptions lists;
    private final ElementWriter out;

    private MarkdownTree(String source, DataHolder options, ListOptions lists, ElementWriter out) {
        this.source = source;
        this.options = options;
        this.lists = lists;
        this.out = out;
    }

    /** The body of a document; empty if it contains an unsupported node. */
    static Optional<Element> of(Document document, DataHolder options, ListOptions lists) {
        if (!isKnown(document)) {
            return Optional.empty();
        }
        ElementWriter out = new ElementWriter(HtmlTree.emptyBody());
        new MarkdownTree(String.valueOf(document.getChars().getBase()), options, lists, out).children(document);
        return Optional.of(out.finish());
    }

    private static boolean isKnown(Node node) {
        if (!WRITERS.containsKey(node.getClass())
                || node instanceof Image image && !image.getUrlContent().isEmpty()) {
            return false;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!isKnown(child)) {
                return false;
            }
        }
        return true;
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private static <N extends Node> Map.Entry<Class<?>, BiConsumer<MarkdownTree, Node>> on(
            Class<N> type, BiConsumer<MarkdownTree, N> writer) {
        return Map.entry(type, (tree, node) -> writer.accept(tree, type.cast(node)));
    }

    private static Map.Entry<Class<?>, BiConsumer<MarkdownTree, Node>> on(Class<? extends Node> type, String tag) {
        return Map.entry(type, (tree, node) -> tree.wrapped(tag, node));
    }

    private void add(Node node) {
        Objects.requireNonNull(WRITERS.get(node.getClass())).accept(this, node);
    }

    private void lineBreak(HardLineBreak node) {
        out.start("br");
        out.end();
        out.breakLine();
    }

    private void code(Code code) {
        startAt("code", code);
        out.text(Escaping.collapseWhitespace(code.getText(), true));
        out.end();
    }

    private void item(ListItem item) {
        startAt("li", item);
        out.text(item.getMarkerSuffix().unescape());
        children(item);
        out.end();
    }

    private void ordered(OrderedList list) {
        startAt("ol", list);
        if (lists.isOrderedListManualStart() && list.getStartNumber() != 1) {
            out.attribute("start", String.valueOf(list.getStartNumber()));
        }
        children(list);
        out.end();
    }

    private void fenced(FencedCodeBlock block) {
        boolean named = block.getInfo().isNotNull() && !block.getInfo().isBlank();
        BasedSequence language = block.getInfoDelimitedByAny(CharPredicate.SPACE_TAB);
        code(
                block,
                named ? "language-" + language.unescape() : "",
                block.getContentChars().normalizeEOL());
    }

    private void indented(IndentedCodeBlock block) {
        code(block, "", block.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
    }

    private void words(BasedSequence words) {
        int from = words.getStartOffset();
        int to = words.getEndOffset();
        if (to - from == words.length() && isLiteral(from, to)) {
            out.words(source, from, to);
        } else {
            String text = Escaping.normalizeEOL(words.unescape());
            out.words(text, 0, text.length());
        }
    }

    private boolean isLiteral(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c < ' ' || c == '&' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        boolean bare = paragraph.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(paragraph, lists, options);
        if (bare) {
            children(paragraph);
        } else {
            wrapped("p", paragraph);
        }
    }

    private void link(Link link) {
        startAt("a", link);
        out.attribute("href", link.getUrl().unescape());
        title(link.getTitle());
        children(link);
        out.end();
    }

    private void image(Image image) {
        startAt("img", image);
        out.attribute("src", image.getUrl().unescape());
        out.attribute("alt", new TextCollectingVisitor().collectAndGetText(image));
        title(image.getTitle());
        out.end();
    }

    private void title(BasedSequence title) {
        if (title.isNotNull()) {
            out.attribute("title", title.unescape());
        }
    }

    private void code(Node block, String name, String content) {
        startAt("pre", block);
        startAt("code", block);
        if (!name.isEmpty()) {
            out.attribute("class", name);
        }
        out.text(content);
        out.end();
        out.end();
    }

    private void cell(TableCell cell) {
        startAt(cell.isHeader() ? "th" : "td", cell);
        if (cell.getAlignment() != null) {
            out.attribute("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        children(cell);
        out.end();
    }

    private void wrapped(String tag, Node node) {
        startAt(tag, node);
        children(node);
        out.end();
    }

    private void startAt(String tag, Node node) {
        int offset = node.getStartOffset();
        if (offset < node.getEndOffset()) {
            out.startAt(tag, offset);
        } else {
            out.start(tag);
        }
    }
}
