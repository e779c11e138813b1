package org.programmekb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.Messages;
import org.programmekb.render.Page;
import org.programmekb.source.SourceTree;

/**
 * What the pipeline made, for JBake's part of the bake and for the last line of output.
 *
 * @param tree what was found
 * @param index what is published
 * @param links resolves links
 * @param audit checks links
 * @param messages interface texts of every language
 * @param pages that were printed
 */
record GeneratedSite(
        SourceTree tree,
        SiteIndex index,
        LinkResolver links,
        LinkAudit audit,
        Map<Language, Messages> messages,
        List<Page> pages) {
    GeneratedSite {
        pages = List.copyOf(pages);
    }

    /** The interface texts of a language of the site. */
    Messages messages(Language language) {
        return Objects.requireNonNull(messages.get(language), "a language of the site");
    }

    /** What each page is made from, by its file; pages that are generated stand for themselves. */
    Map<String, Location> origins() {
        Map<String, Location> origins = new HashMap<>();
        pages.forEach(page -> origins.put(page.file(), page.location()));
        return origins;
    }
}
