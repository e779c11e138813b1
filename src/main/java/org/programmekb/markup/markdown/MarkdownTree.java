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
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.ElementWriter;
import org.programmekb.markup.html.HtmlTree;

/**
 * Builds the element tree of a document directly from Flexmark's nodes, because rendering and parsing HTML takes most
 * of the time. It supports the nodes of ordinary prose; Flexmark renders documents with any other node.
 */
final class MarkdownTree {
    private static final Set<Class<?>> KNOWN = Set.of(
            BlockQuote.class,
            BulletList.class,
            BulletListItem.class,
            Code.class,
            Document.class,
            Emphasis.class,
            FencedCodeBlock.class,
            HardLineBreak.class,
            Heading.class,
            Image.class,
            IndentedCodeBlock.class,
            Link.class,
            OrderedList.class,
            OrderedListItem.class,
            Paragraph.class,
            SoftLineBreak.class,
            StrongEmphasis.class,
            TableBlock.class,
            TableBody.class,
            TableCell.class,
            TableHead.class,
            TableRow.class,
            TableSeparator.class,
            Text.class,
            TextBase.class,
            ThematicBreak.class);

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
        if (!KNOWN.contains(node.getClass())
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

    private void add(Node node) {
        if (node instanceof Text words) {
            words(words.getChars());
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof SoftLineBreak) {
            out.breakLine();
        } else if (node instanceof HardLineBreak) {
            out.start("br");
            out.end();
            out.breakLine();
        } else if (node instanceof Emphasis) {
            wrapped("em", node);
        } else if (node instanceof StrongEmphasis) {
            wrapped("strong", node);
        } else if (node instanceof Code code) {
            startAt("code", code);
            out.text(Escaping.collapseWhitespace(code.getText(), true));
            out.end();
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image) {
            image(image);
        } else if (node instanceof Heading heading) {
            wrapped("h" + heading.getLevel(), heading);
        } else if (node instanceof ListItem item) {
            startAt("li", item);
            out.text(item.getMarkerSuffix().unescape());
            children(item);
            out.end();
        } else {
            addContainer(node);
        }
    }

    private void addContainer(Node node) {
        if (node instanceof BulletList) {
            wrapped("ul", node);
        } else if (node instanceof OrderedList list) {
            startAt("ol", list);
            if (lists.isOrderedListManualStart() && list.getStartNumber() != 1) {
                out.attribute("start", String.valueOf(list.getStartNumber()));
            }
            children(list);
            out.end();
        } else if (node instanceof BlockQuote) {
            wrapped("blockquote", node);
        } else if (node instanceof ThematicBreak) {
            startAt("hr", node);
            out.end();
        } else if (node instanceof FencedCodeBlock block) {
            code(block, block.getContentChars().normalizeEOL());
        } else if (node instanceof IndentedCodeBlock block) {
            code(block, block.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof TableRow) {
            wrapped("tr", node);
        } else if (node instanceof TableHead) {
            wrapped("thead", node);
        } else if (node instanceof TableBody) {
            wrapped("tbody", node);
        } else if (node instanceof TableBlock) {
            wrapped("table", node);
        } else if (!(node instanceof TableSeparator)) {
            children(node);
        }
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

    private void code(Node block, String content) {
        startAt("pre", block);
        startAt("code", block);
        if (block instanceof FencedCodeBlock fenced
                && fenced.getInfo().isNotNull()
                && !fenced.getInfo().isBlank()) {
            BasedSequence language = fenced.getInfoDelimitedByAny(CharPredicate.SPACE_TAB);
            out.attribute("class", "language-" + language.unescape());
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
