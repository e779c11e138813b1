package org.programmekb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteIndex;
import org.programmekb.jbake.ListedDocument;
import org.programmekb.source.ContentType;
import org.programmekb.source.GitHistory;

/** List of the published documents for rendering tools, templates and model extractors of JBake. */
final class PublishedDocuments {
    private PublishedDocuments() {}

    /** One for each language in which an entry is published. */
    static List<ListedDocument> of(SiteIndex index, GitHistory history) {
        List<ListedDocument> documents = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            for (Entry entry : index.all(Entry.class, type, index.config().defaultLanguage())
                    .all()) {
                index.versions(entry).forEach(version -> documents.add(listed(entry, version, index, history)));
            }
        }
        return documents;
    }

    private static ListedDocument listed(Entry entry, Version version, SiteIndex index, GitHistory history) {
        Optional<PartialDate> date = entry.core().date();
        return new ListedDocument(
                entry.id().type().word(),
                version.language().code(),
                version.title(),
                version.summary(),
                date.map(known -> known.start(index.config().timeZone()))
                        .or(() -> history.lastChange(version.document().source())),
                Addresses.of(entry.id(), version.language()),
                version.tags(),
                version.document().source().path());
    }
}
