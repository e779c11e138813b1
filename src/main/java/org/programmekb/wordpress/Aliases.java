package org.programmekb.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.Addresses;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.ReservedNames;
import org.programmekb.wordpress.export.Decoded;
import org.programmekb.wordpress.export.Item;
import org.programmekb.wordpress.export.Translations.Version;

/** The old addresses from which the site can lead readers to the imported documents. */
final class Aliases {
    private static final Pattern PATH = Pattern.compile("(/[\\p{L}\\p{M}\\p{N}._~-]+)+/?");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.\\.?(/|$)");
    private static final Set<String> TAKEN = Set.of("search", "data", "css", "js", "media", "assets");
    private static final int LONGEST = 500;

    private final SiteConfig config;
    private final Set<ContentId> documents;
    private final String host;
    private final Map<String, String> claimed = new HashMap<>();
    private int queries;

    /**
     * The aliases of one import.
     *
     * @param documents those that exist after it
     */
    Aliases(SiteConfig config, Set<ContentId> documents, String site) {
        this.config = config;
        this.documents = documents;
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
        String key = path.replaceFirst("/+$", "");
        String own = "/" + Addresses.of(id, version.language());
        if (key.isEmpty()
                || path.equals(own)
                || isHome(key)
                || claimed.getOrDefault(key, "").equals(id + version.language().code())) {
            return;
        }
        boolean isPath = path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !DOTS.matcher(path).find();
        if (!isPath || !link.host().equals(host) || isPage(key) || claimed.containsKey(key)) {
            impossible.add(path);
            return;
        }
        claimed.put(key, id + version.language().code());
        aliases.add(path);
    }

    private boolean isHome(String key) {
        return config.languages().stream().anyMatch(language -> key.equals("/" + language.code()));
    }

    /** Whether the new site has a page with this address. */
    private boolean isPage(String key) {
        String[] parts = key.substring(1).split("/", 2);
        Optional<Language> language = config.language(parts[0]);
        if (language.isEmpty()) {
            return TAKEN.contains(parts[0]) || key.matches("/(?:index|404)\\.html|/[^/]+\\.(?:xml|txt|ico|svg)");
        }
        String rest = parts[1];
        String folder = rest.split("/")[0];
        Optional<ContentType> type = ContentType.ofAddress(folder).filter(found -> found != ContentType.PAGE);
        ContentId id = type.isPresent() && rest.length() > folder.length()
                ? new ContentId(type.get(), rest.substring(folder.length() + 1))
                : new ContentId(ContentType.PAGE, rest);
        return documents.contains(id) || ReservedNames.in(id).isPresent();
    }
}
