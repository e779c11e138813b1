package org.programmekb.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/** Check of the links and images of all documents, reported where authors wrote them. */
public record LinkCheck(LinkResolver resolver, DocumentTime time, Diagnostics diagnostics) {
    /** The most anchors that a hint lists. */
    private static final int MOST_ANCHORS = 8;

    /** Links that lead nowhere in a site, because only the program can read them, and those with other schemes. */
    private static final Pattern OF_SOURCES =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|[^#?]+\\.(md|markdown|adoc|asciidoc|ad|yaml|yml)(#.*)?$");

    /** Checks every document, published or not. */
    public void check(List<Document> documents) {
        check(documents, documents);
    }

    /** Checks some of all documents. */
    public void check(List<Document> some, List<Document> all) {
        Map<ContentId, List<Document>> versions = all.stream().collect(Collectors.groupingBy(Document::id));
        some.parallelStream()
                .forEach(document -> time.limit(document.source(), diagnostics, () -> check(document, versions)));
    }

    private void check(Document document, Map<ContentId, List<Document>> versions) {
        document.body().links().forEach(link -> check(document, link, versions));
        document.body().images().forEach(image -> report(resolver.target(document.source(), image.source()), image));
    }

    /** Checks a link of a document of JBake's types. Links to pages are checked in the finished site. */
    public void check(SourceFile file, WrittenLink link) {
        if (OF_SOURCES.matcher(link.target()).lookingAt()) {
            report(resolver.target(file, link.target()), link);
        }
    }

    private boolean report(LinkTarget target, WrittenLink link) {
        if (target instanceof LinkTarget.Broken broken) {
            diagnostics.report(broken.code(), link.location(), broken.message(), broken.hint());
            return true;
        }
        return false;
    }

    private void check(Document document, WrittenLink link, Map<ContentId, List<Document>> versions) {
        TimeLimit.current().check();
        LinkTarget target = resolver.target(document.source(), link.target());
        if (target instanceof LinkTarget.External external) {
            resolver.insteadOf(external)
                    .ifPresent(hint -> diagnostics.report(
                            Code.LINK_OWN_SITE,
                            link.location(),
                            Message.of("link-own-site.address", link.target()),
                            hint));
        }
        if (!report(target, link) && !resolver.anchorExists(document, target, versions)) {
            String fragment = link.target().substring(link.target().indexOf('#') + 1);
            List<String> anchors = anchors(document, target, versions);
            Message message = Message.of("anchor-broken.none", fragment);
            Message hint = Suggestion.closest(fragment, anchors)
                    .map(id -> Suggestion.hint("#" + id))
                    .orElseGet(() -> listed(anchors));
            diagnostics.report(Code.ANCHOR_BROKEN, link.location(), message, hint);
        }
    }

    /** The anchors of the headings in the target, in the language of the document if there is such a version. */
    private List<String> anchors(Document document, LinkTarget target, Map<ContentId, List<Document>> versions) {
        List<Document> targets =
                target instanceof LinkTarget.ToEntry entry ? resolver.withAnchors(entry, versions) : List.of(document);
        return targets.stream()
                .filter(version -> version.language().equals(document.language()))
                .findFirst()
                .or(() -> targets.stream().findFirst())
                .map(version ->
                        version.body().headings().stream().map(BodyHeading::id).toList())
                .orElse(List.of());
    }

    private static Message listed(List<String> anchors) {
        if (anchors.isEmpty()) {
            return Message.of("anchor-broken.hint-no-headings");
        }
        Message first = Message.list(
                anchors.stream().limit(MOST_ANCHORS).map(id -> "`#" + id + "`").toList());
        return anchors.size() > MOST_ANCHORS
                ? Message.of("anchor-broken.hint-more", first)
                : Message.of("anchor-broken.hint-headings", first);
    }

    private void report(LinkTarget target, BodyImage image) {
        if (!(target instanceof LinkTarget.ToFile)) {
            Optional<String> meant = target instanceof LinkTarget.Broken broken ? broken.meant() : Optional.empty();
            diagnostics.report(
                    Code.IMAGE_MISSING,
                    image.location(),
                    Message.of("image-missing.image", image.source()),
                    meant.map(Suggestion::hint).orElse(Code.IMAGE_MISSING.hint()));
        }
    }
}
