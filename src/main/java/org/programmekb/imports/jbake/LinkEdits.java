package org.programmekb.imports.jbake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.RelativePath;

/** Replaces the addresses of links and pictures in a text, and nothing else. */
record LinkEdits(OldLinks links) {
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[{\\s]+)\\[");
    private static final Pattern IMAGES = Pattern.compile("(?m)^:imagesdir:[ \\t]+([^\\s/{][^\\s:{]*)[ \\t\\r]*$");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    /**
     * A text with the links of the new document.
     *
     * @param doubts links that a person has to look at, with their lines in the old document
     */
    record Edited(String text, List<Doubt> doubts) {
        Edited {
            doubts = List.copyOf(doubts);
        }
    }

    /** A link that leads nowhere, or whose address is not written where it is used. */
    record Doubt(int line, String target) {}

    private record Written(String target, Location place, boolean isImage) {}

    private record Edit(int end, String text) {}

    /**
     * The text of an old document as it stands in the new one.
     *
     * @param body the same text as the programme reads it
     * @param to the path of the new document below the content folder
     */
    Edited of(OldDocument document, DocumentBody body, String to) {
        List<Written> all = Stream.concat(
                        body.links().stream().map(link -> new Written(link.target(), link.location(), false)),
                        body.images().stream().map(image -> new Written(image.source(), image.location(), true)))
                .sorted(Comparator.comparing(Written::place))
                .toList();
        SourceText source = new SourceText(document.file().path(), document.text());
        NavigableMap<Integer, Edit> edits = new TreeMap<>();
        List<Doubt> doubts = new ArrayList<>();
        boolean includesMoved = document.isAsciidoc() && includes(document, to, edits);
        Optional<MatchResult> folder = imageFolder(document);
        for (Written written : all) {
            OldLinks.Change change = links.change(document.path(), to, written.target());
            boolean isDone = change.written().equals(written.target())
                    || edit(document, source, written, change.written(), edits)
                    || written.isImage()
                            && folder.isPresent()
                            && change.isKnown()
                            && moveFolder(document, folder.get(), to, change.written(), edits);
            // A link in a document that is included is changed there.
            boolean isElsewhere = includesMoved && !document.text().contains(written.target());
            if (!isElsewhere && (!isDone || !change.isKnown())) {
                doubts.add(
                        new Doubt(written.place().line(), written.target() + (isDone ? "" : " → " + change.written())));
            }
        }
        return new Edited(applied(document.text(), edits), doubts);
    }

    /** Corrects the paths of files that a document includes; returns whether some of them are moved, too. */
    private boolean includes(OldDocument document, String to, Map<Integer, Edit> edits) {
        boolean isMoved = false;
        Matcher include = INCLUDE.matcher(document.text());
        while (include.find()) {
            String target = RelativePath.resolve(document.path(), include.group(1));
            edits.put(include.start(1), new Edit(include.end(1), RelativePath.between(to, links.now(target))));
            isMoved |= links.isMoved(target);
        }
        return isMoved;
    }

    /** Where an AsciiDoc document says, once and for all its images, in which folder they lie. */
    private static Optional<MatchResult> imageFolder(OldDocument document) {
        List<MatchResult> folders = IMAGES.matcher(document.text()).results().toList();
        boolean isOnce = document.isAsciidoc() && document.text().split(":imagesdir", -1).length == 2;
        return isOnce ? folders.stream().findFirst() : Optional.empty();
    }

    /** Corrects the folder of the images instead of each image; returns whether it leads to this one. */
    private boolean moveFolder(
            OldDocument document, MatchResult folder, String to, String image, Map<Integer, Edit> edits) {
        String moved = links.folder(document.path(), to, folder.group(1), image.startsWith("/"));
        Edit edit = new Edit(folder.end(1), moved);
        return edit.equals(
                Optional.ofNullable(edits.putIfAbsent(folder.start(1), edit)).orElse(edit));
    }

    /** Whether the address was found in the paragraph where the parser saw it or, for Markdown, in a definition. */
    private static boolean edit(
            OldDocument document, SourceText source, Written written, String text, NavigableMap<Integer, Edit> edits) {
        // A cross-reference of AsciiDoc names an anchor of its document without a hash.
        String target = written.target().startsWith("#")
                ? "#?" + Pattern.quote(written.target().substring(1))
                : Pattern.quote(written.target());
        int from = source.lineStart(Math.max(0, written.place().line() - 1));
        Matcher blank = BLANK_LINE.matcher(source.text());
        int to = blank.find(from) ? blank.start() : source.length();
        // Behind a space, only a whole address is a link; the name of a file is a word.
        String before = "[(\"'<:=" + (written.target().contains("://") ? "\\s" : "") + "]";
        Matcher inText = Pattern.compile("(?:xref:|(?<=" + before + "))(" + target + ")(?=[)\"'>\\s\\[,])")
                .matcher(source.text())
                .region(from, to)
                .useTransparentBounds(true);
        Matcher reference = Pattern.compile("<<" + target + "#?(?:,\\s*([^>]*))?>>")
                .matcher(source.text())
                .region(from, to);
        while (text.startsWith("kb:") && reference.find()) {
            String shown = reference.group(1) == null ? "" : reference.group(1).replace("]", "\\]");
            if (isFree(reference.start(), reference.end(), edits)) {
                edits.put(reference.start(), new Edit(reference.end(), "link:" + text + "[" + shown + "]"));
                return true;
            }
        }
        while (inText.find()) {
            boolean isCrossReference = inText.group().startsWith("xref:") && text.startsWith("kb:");
            int start = isCrossReference ? inText.start() : inText.start(1);
            boolean isBareAnchor =
                    written.target().startsWith("#") && !inText.group(1).startsWith("#");
            String own = isBareAnchor && text.startsWith("#") ? text.substring(1) : text;
            if (isFree(start, inText.end(1), edits)) {
                Edit edit = new Edit(inText.end(1), isCrossReference ? "link:" + text : own);
                if (written.target().contains("://")) {
                    putMarked(document, start, edit, edits);
                } else {
                    edits.put(start, edit);
                }
                return true;
            }
        }
        Matcher definition = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+]:[ \\t]*<?(" + target + ")(?=[>\\s]|$)")
                .matcher(source.text());
        boolean isDefined = definition.find();
        if (isDefined) {
            edits.put(definition.start(1), new Edit(definition.end(1), text));
        }
        return isDefined;
    }

    /** Puts marks of a link around an address that was a link by itself, as {@code https://…} is and {@code kb:…} is not. */
    private static void putMarked(OldDocument document, int start, Edit edit, Map<Integer, Edit> edits) {
        String text = document.text();
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        boolean isHtml = Markup.of(document.file().extension()).equals(Optional.of(Markup.HTML));
        boolean isBare = document.isAsciidoc()
                ? !before.matches(".*(?::|=[\"']?)")
                : !isHtml && before.matches("|.*[\\s(<]") && !before.matches(".*]\\(\\s*<?| {0,3}\\[[^\\]]+]:\\s*<?");
        boolean isAngled = isBare && before.endsWith("<") && text.startsWith(">", edit.end());
        int end = edit.end() + (isAngled ? 1 : 0);
        String link = document.isAsciidoc()
                ? "link:" + edit.text() + (text.startsWith("[", end) ? "" : "[]")
                : "[" + text.substring(start, edit.end()) + "](" + edit.text() + ")";
        edits.put(start - (isAngled ? 1 : 0), isBare ? new Edit(end, link) : edit);
    }

    /** Whether no other edit changes these characters: the same address can stand in a paragraph several times. */
    private static boolean isFree(int start, int end, NavigableMap<Integer, Edit> edits) {
        Map.Entry<Integer, Edit> before = edits.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    private static String applied(String text, Map<Integer, Edit> edits) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            changed.append(text, from, edit.getKey()).append(edit.getValue().text());
            from = edit.getValue().end();
        }
        return changed.append(text.substring(from)).toString();
    }
}
