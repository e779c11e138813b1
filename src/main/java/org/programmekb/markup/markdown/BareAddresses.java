package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;
import org.programmekb.markup.html.WebAddress;
import org.programmekb.markup.text.CjkCharacters;

/**
 * Creates links from bare addresses in text. Only text with {@code ://}, {@code www} or {@code @}, escaped or not, is
 * passed to the library, for speed. In Chinese and Japanese, which have no space between an address and the sentence,
 * an address neither starts with a letter nor contains punctuation of these scripts.
 */
final class BareAddresses implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
        // An example such as jdbc:x://host or http://{host} is text, because nobody can follow it.
        options.set(AutolinkExtension.IGNORE_LINKS, WebAddress.OTHERS);
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.postProcessorFactory(new Factory());
    }

    private static final class Factory extends NodePostProcessorFactory {
        Factory() {
            super(false);
            addNodes(Text.class);
        }

        @Override
        public NodePostProcessor apply(Document document) {
            return new Processor(document);
        }
    }

    private static final class Processor extends NodePostProcessor {
        /** The length in UTF-16 units from which on a text is cut at the next space. */
        private static final int LONG = 10_000;

        /** No address is as long. */
        private static final int LONGEST = 50_000;

        private final Document document;
        private final String text;
        private @Nullable NodePostProcessor library;

        Processor(Document document) {
            this.document = document;
            this.text = String.valueOf(document.getChars().getBase());
        }

        @Override
        public void process(NodeTracker state, Node node) {
            if (!mayHoldAddress(node.getStartOffset(), node.getEndOffset())) {
                return;
            }
            if (library == null) {
                library = new AutolinkNodePostProcessor(document);
            }
            BasedSequence words = node.getChars();
            if (skip(words, 0, false) == words.length()) {
                library.process(state, node);
            } else {
                split(state, node, words, library);
            }
        }

        /** Splits the text at boundaries and passes each piece to the library. */
        private void split(NodeTracker state, Node node, BasedSequence words, NodePostProcessor search) {
            int from = 0;
            while (from < words.length()) {
                int boundary = skip(words, from, false);
                int to = boundary > from ? boundary : skip(words, from, true);
                Text piece = new Text(words.subSequence(from, to));
                node.insertBefore(piece);
                state.nodeAdded(piece);
                if (boundary > from && mayHoldAddress(piece.getStartOffset(), piece.getEndOffset())) {
                    search.process(state, piece);
                }
                from = to;
            }
            node.unlink();
            state.nodeRemoved(node);
        }

        /** The offset behind the characters that can be part of an address, or cannot. */
        private static int skip(BasedSequence words, int from, boolean boundaries) {
            int at = from;
            while (at < words.length() && isBoundary(words, from, at) == boundaries && !isLong(words, from, at)) {
                at += Character.charCount(Character.codePointAt(words, at));
            }
            return at;
        }

        /** Whether a text is cut here, because the library takes time with the square of the escapes in it. */
        private static boolean isLong(BasedSequence words, int from, int at) {
            int length = at - from;
            return length > LONG && Character.isWhitespace(words.charAt(at)) || length > LONGEST;
        }

        /** Whether a character ends an address. A CJK letter continues a path, but not a host or an e-mail address. */
        private static boolean isBoundary(BasedSequence words, int from, int at) {
            int point = Character.codePointAt(words, at);
            return point == '“'
                    || point == '”'
                    || CjkCharacters.isCjk(point) && !(Character.isLetter(point) && isInPath(words, from, at));
        }

        private static boolean isInPath(BasedSequence words, int from, int at) {
            int slash = -1;
            for (int i = at - 1; i > from && !Character.isWhitespace(words.charAt(i)); i--) {
                if (slash < 0 && words.charAt(i) == '/' && words.charAt(i - 1) != '/') {
                    slash = i;
                } else if (words.charAt(i) == ':' && words.charAt(i + 1) == '/') {
                    return slash > i + 2;
                }
            }
            return false;
        }

        private boolean mayHoldAddress(int from, int to) {
            int end = Math.min(to, text.length());
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                if (c == '@' || c == '\\' || c == '&' || isPair(c, i + 1 < end ? text.charAt(i + 1) : ' ')) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isPair(char c, char next) {
            return c == ':' && next == '/' || (c == 'w' || c == 'W') && (next == 'w' || next == 'W');
        }
    }
}
