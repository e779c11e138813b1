package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig;
import org.programmekb.imports.FormerAddresses;
import org.programmekb.imports.wordpress.export.Export;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.index.Addresses;
import org.programmekb.source.ContentId;

/** The old addresses from which the site can lead readers to the imported documents. */
final class Aliases {
    private final FormerAddresses addresses;
    private final String host;
    /** Addresses at which the old site shows an item, and first addresses that lead to one now. */
    private final Set<String> taken;

    private int queries;

    /**
     * The aliases of one import.
     *
     * @param documents those that exist after it
     */
    Aliases(SiteConfig config, Set<ContentId> documents, Export export) {
        this.addresses = new FormerAddresses(config, documents);
        this.host = OldAddress.of(export.site()).map(OldAddress::host).orElse("");
        this.taken = export.items().stream()
                .flatMap(item -> OldAddress.of(item.link()).stream())
                .map(OldAddress::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The old addresses of a version.
     *
     * @param impossible receives those that the site has another page for
     */
    List<String> of(Version version, ContentId id, List<String> impossible) {
        List<String> aliases = new ArrayList<>();
        Optional<OldAddress> link = OldAddress.of(version.item().link());
        if (link.isPresent() && link.get().query().isEmpty()) {
            add(link.get(), version, id, aliases, impossible);
        } else if (link.isPresent()) {
            queries++;
        }
        // An export names every item by its first address, which it may have lost to another item.
        OldAddress.of(version.item().guid())
                .filter(first -> first.host().equals(host) && first.query().isEmpty() && taken.add(first.key()))
                .ifPresent(first -> addresses.add(first.path(), id, version.language(), aliases, impossible));
        return aliases;
    }

    /** The address of a version, and those with its former slugs. */
    private void add(OldAddress link, Version version, ContentId id, List<String> aliases, List<String> impossible) {
        String path = link.path();
        add(path, link, version, id, aliases, impossible);
        String folder = path.replaceFirst("[^/]+/?$", "");
        version.item()
                .meta("_wp_old_slug")
                .lines()
                .filter(slug -> !slug.isBlank())
                .forEach(slug -> add(
                        folder + Addresses.decoded(slug.strip()) + (path.endsWith("/") ? "/" : ""),
                        link,
                        version,
                        id,
                        aliases,
                        impossible));
    }

    /** How many addresses have a question mark, behind which servers of files do not look. */
    int queries() {
        return queries;
    }

    private void add(
            String path,
            OldAddress link,
            Version version,
            ContentId id,
            List<String> aliases,
            List<String> impossible) {
        if (link.host().equals(host)) {
            addresses.add(path, id, version.language(), aliases, impossible);
        } else {
            impossible.add(path);
        }
    }
}
