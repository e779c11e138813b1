package org.programmekb.imports.wordpress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.source.ContentId;

/** Where addresses of the old site lead now. */
final class Links {
    private final String host;
    private final Map<String, ContentId> documents = new HashMap<>();
    /** Files, by the addresses of their pages and their own. */
    private final Map<String, Item> files = new HashMap<>();

    private final Map<Long, Item> filesById = new HashMap<>();

    Links(String site, Collection<Item> items, Plan plan) {
        this.host = OldAddress.of(site).map(OldAddress::host).orElse("");
        for (Item item : items) {
            if (item.type().equals("attachment")) {
                filesById.put(item.id(), item);
                add(item.link(), files, item);
                add(item.guid(), files, item);
                add(item.file(), files, item);
            } else {
                plan.find(item.id()).ifPresent(id -> {
                    add(item.link(), documents, id);
                    documents.putIfAbsent(host + "?" + item.id(), id);
                });
            }
        }
        // An address at which another document is now is not the first address of this one any more.
        items.forEach(item -> plan.find(item.id()).ifPresent(id -> add(item.guid(), documents, id)));
    }

    private static <T> void add(String address, Map<String, T> targets, T target) {
        OldAddress.of(address).ifPresent(old -> targets.putIfAbsent(old.key(), target));
    }

    /** The document at an address. */
    Optional<ContentId> document(OldAddress address) {
        return Optional.ofNullable(documents.get(address.key()));
    }

    /** The file at an address, or the one that the page at an address shows. */
    Optional<Item> file(OldAddress address) {
        return Optional.ofNullable(files.get(address.key()));
    }

    Optional<Item> file(long id) {
        return Optional.ofNullable(filesById.get(id));
    }

    /** The pictures that were uploaded for an item, in the order of the export. */
    List<Long> picturesOf(long item) {
        return filesById.values().stream()
                .filter(file ->
                        file.parent() == item && file.file().matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg)"))
                .map(Item::id)
                .sorted()
                .toList();
    }

    /** Whether an address belongs to the old site. */
    boolean isOwn(OldAddress address) {
        return address.host().equals(host);
    }
}
