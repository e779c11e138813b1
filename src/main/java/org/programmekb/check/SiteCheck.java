package org.programmekb.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.check.PageFacts.Reference;
import org.programmekb.check.PageFacts.Reference.Kind;
import org.programmekb.check.Target.Inside;
import org.programmekb.check.Target.Nowhere;
import org.programmekb.check.Target.Outside;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.SiteRoot;
import org.programmekb.trace.Fingerprint;

/**
 * Check of links, ids and addresses across all pages. It collects the facts of pages from any number of threads, then
 * reports what is wrong. A mistake that many pages share, such as one in a template, is one finding with their number.
 */
public final class SiteCheck {
    private record Aim(Kind kind, Target target) {}

    private record Finding(Code code, Message problem) {}

    /**
     * The pages that contain an address: the first one by path, where and how it writes the address, and the number of
     * others.
     */
    private record Origin(String page, int place, String words, int others) {
        Origin and(Origin other) {
            int order = page.compareTo(other.page);
            Origin first = order < 0 || order == 0 && place <= other.place ? this : other;
            return new Origin(first.page, first.place, first.words, others + other.others + 1);
        }

        /** The address as it stands in the published page. */
        String written(SiteRoot root) {
            return words.replace(String.valueOf(SiteRoot.MARK), root.from(page));
        }
    }

    /** The origins of one address. Most addresses occur on many pages, so adding one more must be cheap. */
    private static final class Origins {
        private @Nullable String first;
        private int place;
        private int others = -1;

        synchronized void add(String page, int placeInPage) {
            others++;
            if (first == null || page.compareTo(first) < 0) {
                first = page;
                place = placeInPage;
            }
        }

        synchronized Origin of(Reference reference) {
            return new Origin(Objects.requireNonNull(first), place, reference.address(), others);
        }
    }

    private static final long[] NO_PAGE = {};
    /** Where the path of an address ends. */
    private static final Pattern END = Pattern.compile("(?=[?#])|$");

    private final SiteRoot root;
    private final AddressResolver resolver;
    private final LanguageCheck languages;
    /** Fingerprints of the ids in each page, ascending; {@link #NO_PAGE} for other files. */
    private final Map<String, long[]> files = new ConcurrentHashMap<>();

    private final Map<Reference, Origins> anywhere = new ConcurrentHashMap<>();
    private final Map<Aim, Origin> relative = new ConcurrentHashMap<>();
    private final Map<String, Origin> repeatedIds = new ConcurrentHashMap<>();

    /** A check of a site that is published with this configuration. */
    public SiteCheck(SiteConfig config) {
        root = new SiteRoot(config.siteUrl());
        resolver = new AddressResolver(config.siteUrl());
        languages = new LanguageCheck(config.languages(), resolver);
    }

    /** Adds a page. */
    public void page(PageFacts page) {
        Set<String> ids = Set.copyOf(page.ids());
        files.put(page.path(), fingerprints(page.ids()));
        languages.page(page);
        for (int i = 0; i < page.references().size(); i++) {
            Reference reference = page.references().get(i);
            if (!isPlace(reference.address(), ids)) {
                refer(page.path(), i, reference);
            }
        }
        for (String id : page.repeatedIds()) {
            repeatedIds.merge(id, new Origin(page.path(), 0, id, 0), Origin::and);
        }
    }

    private static long[] fingerprints(List<String> ids) {
        long[] fingerprints = new long[ids.size()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = Fingerprint.of(ids.get(i));
        }
        Arrays.sort(fingerprints);
        return fingerprints;
    }

    /** Adds a file that is not a page; if it is also added as a page, it counts as a page. */
    public void file(String path) {
        files.putIfAbsent(path, NO_PAGE);
    }

    /**
     * Frees the memory of everything that is already known to be correct, which is nearly all once the pages are added;
     * nothing that is added later can make it wrong. Nothing may be added at the same time.
     */
    public void settle() {
        anywhere.keySet()
                .removeIf(reference ->
                        check(new Aim(reference.kind(), resolver.resolve("", reference.address()))) == null);
        relative.keySet().removeIf(aim -> check(aim) == null);
        languages.settle(files.keySet());
    }

    /**
     * The files of the versions of a page in other languages, which must declare it, and of the original if the page is
     * a fallback for a missing translation.
     */
    public Set<String> versions(PageFacts page) {
        Set<String> files = new HashSet<>();
        page.alternates().forEach(alternate -> resolve(page, alternate.address(), files));
        page.canonical().forEach(address -> resolve(page, address, files));
        return files;
    }

    /** The files of the pages that must have the anchors to which a page links. */
    public Set<String> anchored(PageFacts page) {
        Set<String> files = new HashSet<>();
        for (Reference reference : page.references()) {
            if (reference.address().contains("#")) {
                resolve(page, reference.address(), files);
            }
        }
        return files;
    }

    private void resolve(PageFacts page, String address, Set<String> files) {
        if (resolver.resolve(page.path(), address) instanceof Inside inside) {
            files.add(inside.file());
        }
    }

    /** Adds addresses of the site that a machine-readable file lists, such as a sitemap or a feed. */
    public void addresses(String file, Collection<String> addresses) {
        file(file);
        int place = 0;
        for (String address : addresses) {
            refer(file, place++, new Reference(Kind.LINK, address));
        }
    }

    /**
     * Reports everything, once all pages and files are added.
     *
     * @param sourceOf the source of a page, by its path
     */
    public void report(Diagnostics diagnostics, Function<String, Location> sourceOf) {
        Map<Aim, Origin> origins = new HashMap<>(relative);
        anywhere.forEach((reference, pages) -> {
            Target target = resolver.resolve("", reference.address());
            if (!(target instanceof Outside)) {
                origins.merge(new Aim(reference.kind(), target), pages.of(reference), Origin::and);
            }
        });
        origins.forEach((aim, origin) -> {
            Finding finding = check(aim);
            if (finding != null) {
                Location source = sourceOf.apply(origin.page());
                diagnostics.report(
                        finding.code(),
                        source,
                        withOthers(message(aim, finding, origin), origin.others()),
                        hint(finding.code(), origin.written(root), source));
            }
        });
        repeatedIds.forEach((id, origin) -> diagnostics.report(
                Code.PAGE_ID_DUPLICATE,
                sourceOf.apply(origin.page()),
                withOthers(Message.of("page-id-duplicate.id", origin.page(), id), origin.others())));
        languages.report(files.keySet(), diagnostics, sourceOf);
    }

    private Message message(Aim aim, Finding finding, Origin origin) {
        if (finding.code() == Code.PAGE_LINK_SLASH) {
            return Message.of("page-link-slash.link", origin.page(), origin.written(root));
        }
        String key = aim.kind() == Kind.LINK ? "page.links" : "page.loads";
        return Message.of(key, origin.page(), origin.written(root), finding.problem());
    }

    private static Message hint(Code code, String written, Location source) {
        return switch (code) {
            case PAGE_LINK_SLASH ->
                Message.of("page-link-slash.hint-write", END.matcher(written).replaceFirst("/"));
            case PAGE_LINK_BROKEN, PAGE_ANCHOR_BROKEN ->
                source.path().startsWith("/")
                        ? code.hint()
                        : Message.of("page-link-broken.hint-source", written, source.path());
            default -> code.hint();
        };
    }

    private @Nullable Finding check(Aim aim) {
        Target target = aim.target();
        Code broken = aim.kind() == Kind.LINK ? Code.PAGE_LINK_BROKEN : Code.PAGE_ASSET_MISSING;
        if (target instanceof Nowhere nowhere) {
            return new Finding(broken, nowhere.reason());
        }
        if (!(target instanceof Inside inside)) {
            return null;
        }
        long[] ids = files.get(inside.file());
        if (ids == null) {
            return files.containsKey(inside.path() + "/index.html")
                    ? new Finding(Code.PAGE_LINK_SLASH, Message.literal(inside.path()))
                    : new Finding(broken, Message.of("page.no-file", inside.file()));
        }
        return inside.fragment().isEmpty()
                        || ids == NO_PAGE
                        || Arrays.binarySearch(ids, Fingerprint.of(inside.fragment())) >= 0
                ? null
                : new Finding(Code.PAGE_ANCHOR_BROKEN, Message.of("page.no-id", inside.file(), inside.fragment()));
    }

    /** Whether an address is an anchor in the page itself that exists, as in most cases. */
    private static boolean isPlace(String address, Set<String> ids) {
        return address.startsWith("#")
                && address.indexOf('%') < 0
                && address.indexOf(':') < 0
                && ids.contains(address.substring(1));
    }

    private void refer(String page, int place, Reference reference) {
        if (AddressResolver.leadsToTheSameFromAnywhere(reference.address())) {
            Origins known = anywhere.get(reference);
            // Most are known, and computeIfAbsent would lock the place in the table to find that out.
            (known == null ? anywhere.computeIfAbsent(reference, first -> new Origins()) : known).add(page, place);
            return;
        }
        Target target = resolver.resolve(page, reference.address());
        if (!(target instanceof Outside)) {
            relative.merge(
                    new Aim(reference.kind(), target), new Origin(page, place, reference.address(), 0), Origin::and);
        }
    }

    /** A message with the number of other pages that it concerns, too. */
    static Message withOthers(Message message, int count) {
        return switch (count) {
            case 0 -> message;
            case 1 -> Message.of("page.one-other", message);
            default -> Message.of("page.others", message, count);
        };
    }
}
