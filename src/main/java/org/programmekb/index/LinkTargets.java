package org.programmekb.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.CitationMarks;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.Register;
import org.programmekb.source.RelativePath;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Parser for the targets of links and images in documents. */
public final class LinkTargets {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$", Pattern.DOTALL);
    private static final Set<String> EXTERNAL = Set.of("http", "https", "mailto", "tel");
    /** A web address without its scheme, which would be the path of a file. */
    private static final Pattern WEB = Pattern.compile(
            "(www\\.[^/]+|[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.(com|org|net|eu|cn|gov|edu|info|int))(/.*)?");
    /** An e-mail address without its scheme. */
    private static final Pattern MAIL = Pattern.compile("[^@/\\s]+@[^@/\\s]+\\.\\p{L}{2,}");

    private final String content;
    private final Map<String, ContentId> documents = new HashMap<>();
    private final Set<ContentId> ids = new HashSet<>();
    private final Set<ContentId> unread;
    private final Map<String, SourceFile> attachments;
    private final Map<String, SourceFile> assets;
    /** The addresses of pages of JBake, by the paths of their sources and by those that they would have beside them. */
    private final Map<String, String> pages = new TreeMap<>();

    private final WebAddresses web;
    private final Map<Subject.Kind, Set<String>> subjects = new EnumMap<>(Subject.Kind.class);
    /** Kinds whose file could not be read as a whole, so that it may hold any id. */
    private final Set<Subject.Kind> unreadKinds = EnumSet.noneOf(Subject.Kind.class);

    private final Map<String, ProperName> people = new HashMap<>();
    private final PublishedPaths published;
    private final Types types;

    /** Finds targets among all documents and files of a project, published or not, and the pages of JBake's documents. */
    public LinkTargets(
            SourceTree tree, ParsedSources sources, Programme programme, SiteConfig config, Map<String, String> pages) {
        this.content = config.folders().contentPrefix();
        this.types = config.types();
        pages.values().forEach(address -> this.pages.put(content + address, address));
        this.pages.putAll(pages);
        this.unread = tree.unread();
        for (DocumentSource source : tree.documents()) {
            documents.put(source.file().path(), source.id());
            ids.add(source.id());
        }
        programme.cooperations().forEach(cooperation -> ids.add(cooperation.id()));
        this.web = new WebAddresses(config, ids);
        this.attachments = byPath(tree.attachments());
        this.assets = byPath(tree.assets());
        for (Register register : Register.values()) {
            Subject.Kind.of(register).ifPresent(kind -> add(kind, sources.register(register)));
        }
        programme.people().forEach(person -> people.put(person.id(), person.name()));
        this.published = new PublishedPaths(config.languages(), types, ids, subjects);
    }

    private void add(Subject.Kind kind, HeaderNode.Mapping file) {
        subjects.put(
                kind,
                file.fields().stream().map(HeaderNode.Field::name).collect(Collectors.toCollection(TreeSet::new)));
        if (file.extent() == HeaderNode.Extent.PARTIAL) {
            unreadKinds.add(kind);
        }
    }

    private static Map<String, SourceFile> byPath(List<SourceFile> files) {
        return files.stream().collect(Collectors.toMap(SourceFile::path, file -> file));
    }

    /** The name of the person with this id. */
    Optional<ProperName> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** What to write instead of an address of this site; empty if it leads elsewhere. */
    Optional<Message> insteadOf(String url) {
        return web.instead(url);
    }

    /** The document at an address of this site; empty if it leads elsewhere. */
    Optional<ContentId> documentAt(String url) {
        return web.document(url);
    }

    /** Differs between sets of targets if any link may have another target. */
    long fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        new TreeMap<>(documents).forEach((path, id) -> fingerprint.add(path));
        fingerprint.add(new TreeSet<>(ids).toString());
        for (Map<String, SourceFile> files : List.of(attachments, assets)) {
            fingerprint.add(files.size());
            new TreeMap<>(files).values().forEach(file -> fingerprint.add(file.toString()));
        }
        fingerprint.add(pages.toString());
        unread.stream().sorted().forEach(id -> fingerprint.add(id.toString()));
        subjects.values().forEach(list -> fingerprint.add(Fingerprint.of(list)));
        fingerprint.add(unreadKinds.toString());
        return fingerprint.value();
    }

    /**
     * Resolves a link.
     *
     * @param from path of the file that contains the link, relative to the project
     * @param target the target as written
     */
    public LinkTarget resolve(String from, String target) {
        Matcher scheme = SCHEME.matcher(target);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (WebAddresses.isBrokenMail(target)) {
                return broken(Message.of("link-broken.mail", target), Message.of("link-broken.hint-mail"));
            }
            if (EXTERNAL.contains(name)) {
                return new LinkTarget.External(target);
            }
            return name.equals("kb")
                    ? resolveId(scheme.group(2))
                    : new LinkTarget.Broken(
                            Code.LINK_SCHEME,
                            Message.of("link-scheme.scheme", name),
                            Optional.empty(),
                            Code.LINK_SCHEME.hint());
        }
        if (target.startsWith("//")) {
            return new LinkTarget.External("https:" + target);
        }
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : Addresses.decoded(target.substring(hash + 1));
        String raw = hash < 0 ? target : target.substring(0, hash);
        String path = Addresses.decoded(raw);
        if (path.isEmpty()) {
            return fragment.isEmpty()
                    ? broken(Message.of("link-broken.none"), Code.LINK_BROKEN.hint())
                    : new LinkTarget.SamePage(fragment);
        }
        LinkTarget found = path.startsWith("/")
                ? resolveRooted(path.substring(1), fragment)
                : resolveRelative(from, path, fragment);
        // A file may have a question mark in its name.
        int query = found instanceof LinkTarget.Broken ? raw.indexOf('?') : -1;
        return query >= 0 && resolve(from, raw.substring(0, query)) instanceof LinkTarget.ToFile to
                ? new LinkTarget.ToFile(to.path(), raw.substring(query), fragment, to.file())
                : found;
    }

    private LinkTarget resolveId(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? "" : Addresses.decoded(reference.substring(hash + 1));
        String path = Addresses.decoded(hash < 0 ? reference : reference.substring(0, hash));
        int slash = path.indexOf('/');
        boolean isCitation = CitationMarks.source("kb:" + path).isPresent();
        String word = isCitation ? Subject.Kind.SOURCE.word() : slash < 0 ? path : path.substring(0, slash);
        String id = slash < 0 ? "" : path.substring(slash + 1);
        for (Map.Entry<Subject.Kind, Set<String>> list : subjects.entrySet()) {
            if (list.getKey().word().equals(word)) {
                if (list.getValue().contains(id)) {
                    return isCitation ? new LinkTarget.ToCitation(id) : new LinkTarget.ToSubject(list.getKey(), id);
                }
                return unreadKinds.contains(list.getKey())
                        ? new LinkTarget.Unread()
                        : unknown(reference, list.getValue(), id, list.getKey().hint());
            }
        }
        Optional<ContentType> type = types.ofWord(word);
        if (type.isEmpty()) {
            Optional<String> meant = types.ofFolder(word).map(ContentType::word).or(() -> Subject.Kind.called(word));
            return new LinkTarget.Broken(
                    Code.LINK_BROKEN,
                    Message.of("link-broken.type", word),
                    meant.map(other -> "kb:" + other + "/" + id),
                    Message.of("link-broken.hint-types"));
        }
        ContentId found = new ContentId(type.get(), id);
        if (ids.contains(found)) {
            return new LinkTarget.ToEntry(found, fragment);
        }
        Set<String> slugs = ids.stream()
                .filter(other -> other.type() == type.get())
                .map(ContentId::slug)
                .collect(Collectors.toSet());
        return unread.contains(found)
                ? new LinkTarget.Unread()
                : unknown(reference, slugs, id, Code.REFERENCE_UNKNOWN.hint());
    }

    private LinkTarget resolveRooted(String path, String fragment) {
        SourceFile asset = assets.get(path);
        if (asset != null) {
            return new LinkTarget.ToFile(path, "", fragment, asset);
        }
        Optional<String> page = published.meant(path, fragment);
        if (path.isEmpty() || page.isEmpty() && !pages.isEmpty() && path.endsWith(".html")) {
            return new LinkTarget.ToPage(path, fragment);
        }
        return new LinkTarget.Broken(
                Code.LINK_BROKEN,
                page.isPresent() ? Message.of("link-broken.page", "/" + path) : Message.of("link-broken.asset", path),
                page.or(() -> meant(path, assets.keySet()).map("/"::concat)),
                Message.of("link-broken.hint-asset"));
    }

    private LinkTarget resolveRelative(String from, String path, String fragment) {
        String resolved = RelativePath.resolve(from, path);
        ContentId document = documents.get(resolved);
        if (document != null) {
            return new LinkTarget.ToEntry(document, fragment);
        }
        SourceFile attachment = attachments.get(resolved);
        if (attachment != null) {
            return new LinkTarget.ToFile(
                    Addresses.attachment(resolved.substring(content.length())), "", fragment, attachment);
        }
        String made = pages.get(resolved);
        if (made != null) {
            return new LinkTarget.ToPage(made, fragment);
        }
        if (ContentId.named(resolved, content, types).filter(unread::contains).isPresent()) {
            return new LinkTarget.Unread();
        }
        if (MAIL.matcher(path).matches()) {
            return broken(Message.of("link-broken.mail-bare", path), Message.of("link-broken.hint-mail-bare", path));
        }
        if (WEB.matcher(path).matches()) {
            return broken(Message.of("link-broken.web", path), Message.of("link-broken.hint-web", path));
        }
        Optional<String> page = published.meant(path, fragment);
        return new LinkTarget.Broken(
                Code.LINK_BROKEN,
                Message.of(page.isPresent() ? "link-broken.page" : "link-broken.file", path),
                page.or(() -> meant(resolved, documents.keySet())
                        .or(() -> meant(resolved, attachments.keySet()))
                        .map(other -> RelativePath.between(from, other))),
                Message.of("link-broken.hint-file", resolved));
    }

    /** A suggestion, without a query: the file of this name in another folder, or with a similar name in the same folder. */
    private static Optional<String> meant(String path, Set<String> known) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length()).replaceFirst("\\?.*", "");
        Optional<String> elsewhere = known.stream()
                .filter(other -> other.substring(other.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                .min(Comparator.comparing((String other) -> !other.equalsIgnoreCase(path))
                        .thenComparing(Comparator.naturalOrder()));
        String ending = name.contains(".") ? name.substring(name.indexOf('.')) : "";
        Set<String> stems = known.stream()
                .filter(other -> other.startsWith(folder) && other.endsWith(ending))
                .map(other -> other.substring(folder.length(), other.length() - ending.length()))
                .filter(stem -> !stem.contains("/"))
                .collect(Collectors.toSet());
        return elsewhere.or(() -> Suggestion.closest(name.substring(0, name.length() - ending.length()), stems)
                .map(stem -> folder + stem + ending));
    }

    private static LinkTarget unknown(String reference, Set<String> known, String id, Message otherwise) {
        String kind = "kb:" + reference.substring(0, reference.indexOf('/') + 1);
        boolean isCitation = kind.equals(CitationMarks.TARGET);
        return new LinkTarget.Broken(
                Code.LINK_BROKEN,
                isCitation ? Message.of("link-broken.source", id) : Message.of("link-broken.unknown", reference),
                Suggestion.closest(id, known).map(other -> (isCitation ? "@" : kind) + other),
                otherwise);
    }

    private static LinkTarget broken(Message message, Message hint) {
        return new LinkTarget.Broken(Code.LINK_BROKEN, message, Optional.empty(), hint);
    }
}
