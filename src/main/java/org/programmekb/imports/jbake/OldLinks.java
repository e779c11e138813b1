package org.programmekb.imports.jbake;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.Addresses;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.source.ContentId;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.RelativePath;

/** Where the links of an old document lead, and what to write in the new one. */
final class OldLinks {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final String INDEX = "index";

    private final SiteConfig config;
    private final OldSite site;
    /** Documents that have been moved, by old address and by old path. */
    private final Map<String, ContentId> moved = new TreeMap<>();
    /** The new paths of documents that are moved now, by their old ones. */
    private final Map<String, String> paths = new TreeMap<>();
    /** The anchors of documents that are moved now. */
    private final Map<ContentId, Set<String>> anchors = new TreeMap<>();

    private final Set<String> pages = new TreeSet<>();
    private final Set<String> assets = new TreeSet<>();
    private final Set<String> files = new TreeSet<>();

    OldLinks(SiteConfig config, OldSite site, FoundFiles found) {
        this.config = config;
        this.site = site;
        found.assets().forEach(asset -> assets.add(asset.path()));
        found.content().forEach(file -> files.add(config.folders().belowContent(file.path())));
        pages.addAll(site.generated());
        pages.add(INDEX + site.setting("output_extension"));
    }

    /** A document that stays with JBake. */
    void stays(OldDocument document) {
        pages.add(site.addresses().of(document.path()));
        site.pages(document.tags().stream()).forEach(pages::add);
    }

    /** A document that was moved before. */
    void moved(String path, ContentId id) {
        moved.put(site.addresses().of(path), id);
        moved.put(path, id);
    }

    /** A document that is moved now, with its text as the programme reads it. */
    void moves(OldDocument document, NewName name, DocumentBody body) {
        moved(document.path(), name.id());
        paths.put(document.path(), name.path(document.file().extension()));
        Set<String> own = anchors.computeIfAbsent(name.id(), id -> new TreeSet<>());
        own.addAll(body.ids());
        body.headings().forEach(heading -> own.add(heading.id()));
    }

    /** The path below the content folder at which a file is after the run. */
    String now(String path) {
        return paths.getOrDefault(path, path);
    }

    /** Whether a document is moved now. */
    boolean isMoved(String path) {
        return paths.containsKey(path);
    }

    /**
     * What a link becomes.
     *
     * @param written in the new document; what was written in the old one if nothing changes
     * @param isKnown whether it leads to something that is there
     */
    record Change(String written, boolean isKnown) {}

    /**
     * What to write for a link or picture.
     *
     * @param from the path of the old document below the content folder
     * @param to that of the new one
     */
    Change change(String from, String to, String written) {
        Optional<String> local = local(written);
        if (local.isEmpty()) {
            return new Change(written, true);
        }
        if (local.get().startsWith("#")) {
            return new Change(anchor(moved.get(from), written), true);
        }
        int end = Stream.of(local.get().indexOf('#'), local.get().indexOf('?'))
                .filter(index -> index >= 0)
                .min(Integer::compare)
                .orElse(local.get().length());
        String rest = local.get().substring(end);
        String path = Addresses.decoded(local.get().substring(0, end));
        boolean isRooted = path.startsWith("/");
        // Browsers stay at the root of a site where a path leads above it.
        String address = RelativePath.resolve(isRooted ? "" : site.addresses().of(from), path)
                .replaceFirst("^(\\.\\./)+", "");
        boolean isFolder = path.endsWith("/") || path.endsWith(".");
        Optional<ContentId> document = names(address, isFolder)
                .flatMap(name -> Optional.ofNullable(moved.get(name)).stream())
                .findFirst();
        if (document.isPresent()) {
            boolean isSelf = document.equals(Optional.ofNullable(moved.get(from))) && rest.startsWith("#");
            String fragment = anchor(document.get(), fragment(rest));
            return new Change(isSelf ? fragment : "kb:" + document.get() + fragment, true);
        }
        boolean isPage = names(address, isFolder).anyMatch(pages::contains);
        if (assets.contains(address) || isPage) {
            return new Change(isRooted ? local.get() : "/" + address + (isFolder ? "/" : "") + rest, true);
        }
        if (files.contains(address)) {
            return new Change(RelativePath.between(to, address) + rest, true);
        }
        return new Change(isRooted ? written : "/" + address + (isFolder ? "/" : "") + rest, false);
    }

    /** A folder as the new document has to name it: from the root of the site, or from its own place in the content folder. */
    String folder(String from, String to, String written, boolean isRooted) {
        String folder = RelativePath.resolve(site.addresses().of(from), written);
        return isRooted ? "/" + folder : RelativePath.between(to, folder);
    }

    /** Asciidoctor puts underscores into the ids of headings, this program hyphens. */
    private String anchor(@Nullable ContentId id, String fragment) {
        Set<String> known = id == null ? Set.of() : anchors.getOrDefault(id, Set.of());
        String other = fragment.replaceFirst("^#_*", "#").replace('_', '-').toLowerCase(Locale.ROOT);
        return !fragment.isEmpty() && !known.contains(fragment.substring(1)) && known.contains(other.substring(1))
                ? other
                : fragment;
    }

    /** Queries are for servers. */
    private static String fragment(String rest) {
        int hash = rest.indexOf('#');
        return hash < 0 ? "" : rest.substring(hash);
    }

    /** The same address in all ways to write it, and the path of the file in the content folder. */
    private Stream<String> names(String address, boolean isFolder) {
        String extension = site.setting("output_extension");
        String folder = address.isEmpty() ? INDEX + extension : address + "/" + INDEX + extension;
        return isFolder || address.isEmpty() ? Stream.of(folder) : Stream.of(address, folder, address + extension);
    }

    /** A link within the site, relative or from its root; empty for all others. */
    private Optional<String> local(String written) {
        Matcher scheme = SCHEME.matcher(written);
        if (!scheme.matches()) {
            return written.startsWith("//") || written.isBlank() ? Optional.empty() : Optional.of(inSite(written));
        }
        URI site = config.siteUrl();
        String home = site.getHost() + (site.getPort() < 0 ? "" : ":" + site.getPort());
        Matcher own = Pattern.compile("(?i)https?://" + Pattern.quote(home) + "(/.*)?")
                .matcher(written);
        return own.matches() ? Optional.of(inSite(own.group(1) == null ? "/" : own.group(1))) : Optional.empty();
    }

    /** The site may be in a folder of its server. */
    private String inSite(String path) {
        String folder = config.siteUrl().getPath();
        return path.startsWith(folder) && folder.length() > 1 ? path.substring(folder.length() - 1) : path;
    }
}
