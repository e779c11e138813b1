package org.programmekb.imports.wordpress;

import java.util.List;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.source.ContentId;

/**
 * A document that an import writes, or to which it adds versions.
 *
 * @param versions those to be written, the one in the site's first language first
 * @param isNew whether the project has no version of it yet
 */
record PlannedDocument(ContentId id, List<Version> versions, boolean isNew) {
    PlannedDocument {
        versions = List.copyOf(versions);
    }

    List<Item> items() {
        return versions.stream().map(Version::item).toList();
    }
}
