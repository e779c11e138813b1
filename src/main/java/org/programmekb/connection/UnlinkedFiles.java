package org.programmekb.connection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.source.TextFormats;

/** Check for files in the folders of the programme that are not shown, and to which no document links as a download. */
public final class UnlinkedFiles {
    private UnlinkedFiles() {}

    /** Reports them, except those that are attached to a document. */
    public static void check(
            SourceTree tree,
            List<Document> documents,
            Programme programme,
            LinkResolver links,
            SiteConfig config,
            Diagnostics diagnostics) {
        List<SourceFile> candidates = tree.attachments().stream()
                .filter(file -> TextFormats.needsLink(file.extension()) && isOfProgramme(file, config))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        Set<SourceFile> linked = new HashSet<>();
        programme
                .entries()
                .forEach(entry -> entry.core().attachments().forEach(attachment -> linked.add(attachment.file())));
        for (Document document : documents) {
            Stream.concat(
                            document.body().links().stream().map(WrittenLink::target),
                            document.body().images().stream().map(BodyImage::source))
                    .map(target -> links.target(document.source(), target))
                    .filter(LinkTarget.ToFile.class::isInstance)
                    .forEach(target -> linked.add(((LinkTarget.ToFile) target).file()));
        }
        Set<String> known = new HashSet<>();
        diagnostics.all().stream()
                .filter(finding -> finding.code() == Code.DOCUMENT_FORMAT)
                .forEach(finding -> known.add(finding.location().path()));
        candidates.stream()
                .filter(file -> !linked.contains(file) && !known.contains(file.path()))
                .forEach(file -> report(file, config, diagnostics));
    }

    /** What links to such files depends on, so that an edit of it is noticed. */
    public static List<String> targets(Document document) {
        return document.body().links().stream()
                .map(WrittenLink::target)
                .filter(target ->
                        TextFormats.needsLink(target.replaceFirst("[?#].*", "").replaceFirst(".*\\.", "")))
                .toList();
    }

    /** Documents of JBake in other folders may link to their own files. */
    private static boolean isOfProgramme(SourceFile file, SiteConfig config) {
        return Arrays.stream(file.path().split("/"))
                .anyMatch(folder -> config.types().ofFolder(folder).isPresent());
    }

    private static void report(SourceFile file, SiteConfig config, Diagnostics diagnostics) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        diagnostics.report(
                Code.FILE_UNLINKED,
                file.location(),
                Message.of("file-unlinked.word", name),
                TextFormats.isText(file.extension())
                        ? Message.of("file-unlinked.hint-save", document(name, config))
                        : Code.FILE_UNLINKED.hint());
    }

    /** The name of a document with the content of a file. */
    private static String document(String name, SiteConfig config) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        boolean hasLanguage = config.languages().stream().anyMatch(language -> stem.endsWith("." + language.code()));
        return (hasLanguage ? stem : stem + "." + config.defaultLanguage().code()) + ".md";
    }
}
