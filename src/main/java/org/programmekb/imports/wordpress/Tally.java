package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.Report;
import org.programmekb.imports.wordpress.export.Export;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Counts what an import did and what it left out. */
final class Tally {
    private final Set<ContentId> news = new HashSet<>();
    private final Set<ContentId> pages = new HashSet<>();
    private final Map<String, Integer> byLanguage = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<String, Integer> otherKinds = new TreeMap<>();
    private final List<Message> messages = new ArrayList<>();
    private int drafts;
    private int comments;

    void add(Version version, PlannedDocument document) {
        (document.id().type() == ContentType.PAGE ? pages : news).add(document.id());
        byLanguage.merge(version.language().code(), 1, Integer::sum);
        drafts += Set.of("draft", "pending").contains(version.item().status()) ? 1 : 0;
        comments += version.item().comments();
    }

    /** An item that is not imported, with the reason. */
    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** An item of a kind, or in a state, that is not imported. */
    void leaveOutKind(String kind) {
        otherKinds.merge(kind, 1, Integer::sum);
    }

    /** How many items were left out, for each reason. */
    List<Message> leftOut() {
        List<Message> lines = new ArrayList<>();
        leftOut.forEach((reason, count) -> lines.add(Message.of("import.left-out." + reason, count)));
        if (!otherKinds.isEmpty()) {
            String kinds = otherKinds.entrySet().stream()
                    .map(kind -> "`" + kind.getKey() + "` " + kind.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(Message.of("import.left-out.other", kinds));
        }
        return lines;
    }

    void finish(Export export, Media media, Aliases aliases, MarkedReport report) {
        messages.add(Message.of("import.done.documents", news.size(), pages.size()));
        byLanguage.forEach((language, count) -> messages.add(Message.of("import.done.language", language, count)));
        add("import.done.drafts", drafts);
        long files = export.items().stream().filter(Tally::isFile).count();
        if (files > 0 || media.count() > 0) {
            messages.add(Message.of("import.done.media", media.count(), files));
        }
        messages.addAll(leftOut());
        add("import.left-out.comments", comments);
        add("import.done.queries", aliases.queries());
        messages.add(Message.of("import.done.issues", report.count(), Report.PATH));
    }

    private void add(String key, int count) {
        if (count > 0) {
            messages.add(Message.of(key, count));
        }
    }

    private static boolean isFile(Item item) {
        return item.type().equals("attachment");
    }

    /** The figures, one a line. */
    List<Message> messages() {
        return messages;
    }
}
