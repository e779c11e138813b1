package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.SiteConfig;
import org.programmekb.imports.FormerAddresses;
import org.programmekb.imports.wordpress.export.Decoded;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.Translations.Version;
import org.programmekb.source.ContentId;

/** The old addresses from which the site can lead readers to the imported documents. */
final class Aliases {
    private final FormerAddresses addresses;
    private final String host;
    private int queries;

    /**
     * The aliases of one import.
     *
     * @param documents those that exist after it
     */
    Aliases(SiteConfig config, Set<ContentId> documents, String site) {
        this.addresses = new FormerAddresses(config, documents);
        this.host = OldAddress.of(site).map(OldAddress::host).orElse("");
    }

    /**
     * The old addresses of a version.
     *
     * @param impossible receives those that the site has another page for
     */
    List<String> of(Version version, ContentId id, List<String> impossible) {
        List<String> aliases = new ArrayList<>();
        Item item = version.item();
        Optional<OldAddress> link = OldAddress.of(item.link());
        if (link.isEmpty()) {
            return aliases;
        }
        if (!link.get().query().isEmpty()) {
            queries++;
            return aliases;
        }
        String path = link.get().path();
        add(path, link.get(), version, id, aliases, impossible);
        String folder = path.replaceFirst("[^/]+/?$", "");
        item.meta("_wp_old_slug")
                .lines()
                .filter(slug -> !slug.isBlank())
                .forEach(slug -> add(
                        folder + Decoded.of(slug.strip()) + (path.endsWith("/") ? "/" : ""),
                        link.get(),
                        version,
                        id,
                        aliases,
                        impossible));
        return aliases;
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
