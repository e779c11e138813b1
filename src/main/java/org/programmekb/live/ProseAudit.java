package org.programmekb.live;

import java.util.List;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.render.RenderContext;

/** Judges the prose of some documents as the pipeline judges that of all. */
final class ProseAudit {
    private ProseAudit() {}

    /**
     * What is wrong in the documents.
     *
     * @param all documents of the site, these among them
     * @param own what parsing found in them
     */
    static Findings of(RenderContext context, List<Document> edited, List<Document> all, Diagnostics own) {
        SiteIndex index = context.index();
        new LinkAudit(context.links(), own).check(edited, all);
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
