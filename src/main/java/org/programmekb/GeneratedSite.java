package org.programmekb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StaticPage;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.SiteIndex;
import org.programmekb.jbake.ListedDocument;
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
    private static final List<Class<? extends Entry>> TYPES =
            List.of(NewsItem.class, City.class, Cluster.class, ActionPlan.class, PilotProject.class, StaticPage.class);

    GeneratedSite {
        pages = List.copyOf(pages);
    }

    /** The published documents, for rendering tools and templates of JBake that list them. */
    List<ListedDocument> documents() {
        List<ListedDocument> documents = new ArrayList<>();
        for (Class<? extends Entry> type : TYPES) {
            for (Entry entry : index.all(type, index.config().defaultLanguage())) {
                index.versions(entry).forEach(version -> documents.add(listed(entry, version)));
            }
        }
        return documents;
    }

    private ListedDocument listed(Entry entry, Version version) {
        Optional<PartialDate> date = entry.core().date();
        return new ListedDocument(
                entry.id().type().word(),
                version.language().code(),
                version.title(),
                version.summary(),
                date.map(known -> known.start(index.config().timeZone()))
                        .or(() -> tree.history().lastChange(version.document().source())),
                Addresses.of(entry.id(), version.language()),
                version.tags(),
                version.document().source().path());
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
