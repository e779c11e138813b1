package org.programmekb.live;

import java.util.List;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.render.RenderContext;

/** Runs the checks of prose on some documents, as the pipeline does on all. */
final class ProseAudit {
    private ProseAudit() {}

    /**
     * The findings in these documents.
     *
     * @param all all documents of the site, including these
     * @param own findings of the parser in these documents
     */
    static Findings of(RenderContext context, List<Document> edited, List<Document> all, Diagnostics own) {
        SiteIndex index = context.index();
        new LinkCheck(context.links(), own).check(edited, all);
        new NameCheck(index.authority(), context.config(), own).check(edited);
        Diagnostics compared = new Diagnostics(context.config().severities());
        ParityCheck parity = new ParityCheck(context.config(), context.links(), compared);
        edited.stream()
                .map(Document::id)
                .distinct()
                .filter(index::isPublished)
                .forEach(id -> parity.check(index.versions(index.entry(id))));
        return Findings.of(own, compared);
    }
}
