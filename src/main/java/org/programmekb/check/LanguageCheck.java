package org.programmekb.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.Target.Inside;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.SiteRoot;
import org.programmekb.trace.Fingerprint;

/** Check of what pages declare about their language, their versions in other languages and their canonical address. */
final class LanguageCheck {
    /**
     * The data that is kept for each page.
     *
     * @param canonicals number of canonical links
     * @param canonical fingerprint of the first canonical link
     * @param alternates fingerprint of the declared language versions, in any order
     */
    private record Head(String lang, int canonicals, long canonical, long alternates) {}

    /** Declarations of a page that are not yet known to be consistent. */
    private record Said(List<String> canonical, List<Alternate> alternates) {}

    private record Problem(Code code, Message text) {}

    private static final String DEFAULT = "x-default";
    private static final String ROOT = "index.html";

    private final Set<String> tags;
    private final Set<String> folders;
    private final AddressResolver resolver;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();
    private final Map<String, Said> open = new ConcurrentHashMap<>();

    LanguageCheck(List<Language> languages, AddressResolver resolver) {
        this.tags = languages.stream().map(Language::tag).collect(Collectors.toCollection(TreeSet::new));
        this.folders = languages.stream().map(Language::code).collect(Collectors.toCollection(TreeSet::new));
        this.resolver = resolver;
    }

    void page(PageFacts page) {
        List<String> canonical = page.canonical();
        heads.put(
                page.path(),
                new Head(
                        page.lang().orElse("").intern(),
                        canonical.size(),
                        canonical.isEmpty() ? 0 : Fingerprint.of(canonical.get(0)),
                        fingerprint(page.alternates())));
        open.put(page.path(), new Said(canonical, page.alternates()));
    }

    private static long fingerprint(List<Alternate> alternates) {
        return Set.copyOf(alternates).stream()
                .mapToLong(alternate -> new Fingerprint()
                        .add(alternate.language())
                        .add(alternate.address())
                        .value())
                .sum();
    }

    /** Discards the data that is consistent. */
    void settle(Set<String> files) {
        open.entrySet()
                .removeIf(
                        said -> problems(said.getKey(), said.getValue(), files).isEmpty());
    }

    void report(Set<String> files, Diagnostics diagnostics, Function<String, Location> sourceOf) {
        Map<Problem, TreeSet<String>> pages = new HashMap<>();
        open.forEach((page, said) -> problems(page, said, files)
                .forEach(problem -> pages.computeIfAbsent(problem, absent -> new TreeSet<>())
                        .add(page)));
        pages.forEach((problem, affected) -> diagnostics.report(
                problem.code(),
                sourceOf.apply(affected.first()),
                SiteCheck.withOthers(Message.of("page.said", affected.first(), problem.text()), affected.size() - 1)));
    }

    private List<Problem> problems(String page, Said said, Set<String> files) {
        List<Problem> problems = new ArrayList<>();
        String lang = Objects.requireNonNull(heads.get(page)).lang();
        langProblems(page, lang).forEach(text -> problems.add(new Problem(Code.PAGE_LANG_INVALID, text)));
        canonicalProblems(page, said).forEach(text -> problems.add(new Problem(Code.CANONICAL_INVALID, text)));
        alternateProblems(page, said, files).forEach(text -> problems.add(new Problem(Code.HREFLANG_INVALID, text)));
        return problems;
    }

    private List<Message> langProblems(String page, String lang) {
        if (lang.isEmpty() && isOwn(page)) {
            return List.of(Message.of("page-lang-invalid.none"));
        }
        return tags.contains(lang) || !isOwn(page) ? List.of() : List.of(Message.of("page-lang-invalid.unknown", lang));
    }

    /**
     * Whether a page belongs to the programme. Pages of JBake's own types are outside the language folders and need not
     * declare a language of the programme.
     */
    private boolean isOwn(String page) {
        int slash = page.indexOf('/');
        return slash < 0
                ? page.equals(ROOT) || page.equals(SiteRoot.NOT_FOUND)
                : folders.contains(page.substring(0, slash));
    }

    private List<Message> canonicalProblems(String page, Said said) {
        if (said.canonical().size() != 1) {
            boolean isComplete = said.canonical().isEmpty() && (page.equals(SiteRoot.NOT_FOUND) || !isOwn(page));
            return isComplete
                    ? List.of()
                    : List.of(Message.of(
                            "canonical-invalid.count", said.canonical().size()));
        }
        String address = said.canonical().get(0);

        if (!AddressResolver.isAbsolute(address)) {
            return List.of(Message.of("canonical-invalid.relative", address));
        }
        if (!(resolver.resolve(page, address) instanceof Inside)) {
            return List.of();
        }
        Head target = heads.get(fileOf(page, address));
        if (target == null) {
            return List.of(Message.of("canonical-invalid.no-page", address));
        }
        boolean isChain = target.canonicals() == 1 && target.canonical() != Fingerprint.of(address);
        return isChain ? List.of(Message.of("canonical-invalid.chain", address)) : List.of();
    }

    private List<Message> alternateProblems(String page, Said said, Set<String> files) {
        if (said.alternates().isEmpty()) {
            return List.of();
        }
        List<Message> problems = new ArrayList<>();
        long alternates = fingerprint(said.alternates());
        Map<String, String> versions = new TreeMap<>();
        for (Alternate alternate : said.alternates()) {
            String language = alternate.language();
            if (versions.put(language, fileOf(page, alternate.address())) != null) {
                problems.add(Message.of("hreflang-invalid.two", language));
            }
            if (!language.equals(DEFAULT) && !tags.contains(language)) {
                problems.add(Message.of("hreflang-invalid.unknown", language));
            }
            if (!AddressResolver.isAbsolute(alternate.address())) {
                problems.add(Message.of("hreflang-invalid.relative", alternate.address()));
            }
        }
        if (!versions.containsValue(page)) {
            problems.add(Message.of("hreflang-invalid.not-itself"));
        }
        versions.forEach((language, version) -> {
            Head other = heads.get(version);
            if (other == null) {
                problems.add(
                        files.contains(version)
                                ? Message.of("hreflang-invalid.no-page", language, version)
                                : Message.of("hreflang-invalid.nothing", language, version));
            } else if (!language.equals(DEFAULT)) {
                if (!other.lang().equals(language)) {
                    problems.add(Message.of("hreflang-invalid.lang", language, version, other.lang()));
                }
                if (other.alternates() != alternates) {
                    problems.add(Message.of("hreflang-invalid.others", language, version));
                }
            }
        });
        return problems;
    }

    /** The file for an address of the site. An external address is returned unchanged; no file has such a name. */
    private String fileOf(String page, String address) {
        return resolver.resolve(page, address) instanceof Inside inside ? inside.file() : address;
    }
}
