package org.programmekb.imports;

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
import org.programmekb.source.ReservedNames;
import org.programmekb.type.ContentType;

/** The addresses of the old site from which the new one can lead readers to its documents. */
public final class FormerAddresses {
    private static final Pattern PATH = Pattern.compile("(/[\\p{L}\\p{M}\\p{N}._~+-]+)+/?");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.\\.?(/|$)");
    private static final Set<String> TAKEN = Set.of("search", "data", "css", "js", "media", "assets");
    private static final int LONGEST = 500;

    private final SiteConfig config;
    private final Set<ContentId> documents;
    private final Map<String, String> claimed = new HashMap<>();

    /**
     * The addresses of one import.
     *
     * @param documents those that exist after it
     */
    public FormerAddresses(SiteConfig config, Set<ContentId> documents) {
        this.config = config;
        this.documents = Set.copyOf(documents);
    }

    /**
     * Adds an address of a document, unless it leads there anyway.
     *
     * @param path with a slash at its beginning
     * @param aliases receives the address
     * @param impossible receives it if the site has another page for it, or cannot have it
     */
    public void add(String path, ContentId id, Language language, List<String> aliases, List<String> impossible) {
        String key = path.replaceFirst("/(?:index\\.html)?$", "").replaceFirst("/+$", "");
        String owner = id + language.code();
        if (key.isEmpty()
                || path.equals("/" + Addresses.of(id, language))
                || isHome(key)
                || claimed.getOrDefault(key, "").equals(owner)) {
            return;
        }
        boolean isPath = path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !DOTS.matcher(path).find();
        if (!isPath || isPage(key) || claimed.containsKey(key)) {
            impossible.add(path);
            return;
        }
        claimed.put(key, owner);
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
        Optional<ContentType> type = config.types().ofAddress(folder).filter(found -> found != ContentType.PAGE);
        ContentId id = type.isPresent() && rest.length() > folder.length()
                ? new ContentId(type.get(), rest.substring(folder.length() + 1))
                : new ContentId(ContentType.PAGE, rest);
        return documents.contains(id) || ReservedNames.in(id).isPresent();
    }
}
