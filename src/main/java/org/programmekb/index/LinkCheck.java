package org.programmekb.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.Heading;
import org.programmekb.markup.body.Image;
import org.programmekb.markup.body.Link;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/** Check of the links and images of all documents, reported where authors wrote them. */
public final class LinkCheck {
    private final LinkResolver resolver;
    private final Diagnostics diagnostics;

    /** A check that reports to {@code diagnostics}. */
    public LinkCheck(LinkResolver resolver, Diagnostics diagnostics) {
        this.resolver = resolver;
        this.diagnostics = diagnostics;
    }

    /** Checks every document, published or not. */
    public void check(List<Document> documents) {
        check(documents, documents);
    }

    /** Checks some of all documents. */
    public void check(List<Document> some, List<Document> all) {
        Map<ContentId, List<Document>> versions = all.stream().collect(Collectors.groupingBy(Document::id));
        some.parallelStream().forEach(document -> {
            document.body().links().forEach(link -> check(document, link, versions));
            document.body()
                    .images()
                    .forEach(image -> report(resolver.target(document.source(), image.source()), image));
        });
    }

    /** Checks the links and images of a file that is not a document of the programme. */
    public void check(SourceFile file, Body body) {
        body.links().forEach(link -> report(resolver.target(file, link.target()), link));
        body.images().forEach(image -> report(resolver.target(file, image.source()), image));
    }

    private boolean report(LinkTarget target, Link link) {
        if (target instanceof LinkTarget.Broken broken) {
            diagnostics.report(broken.code(), link.location(), broken.message(), broken.hint());
            return true;
        }
        return false;
    }

    private void check(Document document, Link link, Map<ContentId, List<Document>> versions) {
        LinkTarget target = resolver.target(document.source(), link.target());
        if (!report(target, link) && !resolver.anchorExists(document, target, versions)) {
            String fragment = link.target().substring(link.target().indexOf('#') + 1);
            Optional<String> closest = target instanceof LinkTarget.SamePage
                    ? Suggestion.closest(
                            fragment,
                            document.body().headings().stream().map(Heading::id).toList())
                    : Optional.empty();
            diagnostics.report(
                    Code.ANCHOR_BROKEN,
                    link.location(),
                    "there is no heading `" + fragment + "` in the target of `" + link.target() + "`",
                    closest.map(id -> "did you mean `#" + id + "`?").orElse(Code.ANCHOR_BROKEN.hint()));
        }
    }

    private void report(LinkTarget target, Image image) {
        if (target instanceof LinkTarget.External) {
            diagnostics.report(
                    Code.IMAGE_INVALID,
                    image.location(),
                    "the image `" + image.source() + "` is on another site",
                    "put a copy that you are allowed to use into the project; pages do not load anything from other sites");
        } else if (!(target instanceof LinkTarget.ToFile)) {
            String hint = target instanceof LinkTarget.Broken broken ? broken.hint() : Code.IMAGE_MISSING.hint();
            diagnostics.report(
                    Code.IMAGE_MISSING,
                    image.location(),
                    "there is no image `" + image.source() + "`",
                    hint.startsWith("did you mean") ? hint : Code.IMAGE_MISSING.hint());
        }
    }
}
