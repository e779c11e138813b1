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

    private record Problem(Code code, String text) {}

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
                affected.first() + " " + problem.text() + SiteCheck.others(affected.size() - 1)));
    }

    private List<Problem> problems(String page, Said said, Set<String> files) {
        List<Problem> problems = new ArrayList<>();
        String lang = Objects.requireNonNull(heads.get(page)).lang();
        langProblems(page, lang).forEach(text -> problems.add(new Problem(Code.PAGE_LANG_INVALID, text)));
        canonicalProblems(page, said).forEach(text -> problems.add(new Problem(Code.CANONICAL_INVALID, text)));
        alternateProblems(page, said, files).forEach(text -> problems.add(new Problem(Code.HREFLANG_INVALID, text)));
        return problems;
    }

    private List<String> langProblems(String page, String lang) {
        if (lang.isEmpty() && isOwn(page)) {
            return List.of("has no `lang` attribute");
        }
        return tags.contains(lang) || !isOwn(page)
                ? List.of()
                : List.of("has lang=\"" + lang + "\", which is not a language of the site");
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

    private List<String> canonicalProblems(String page, Said said) {
        if (said.canonical().size() != 1) {
            boolean isComplete = said.canonical().isEmpty() && (page.equals(SiteRoot.NOT_FOUND) || !isOwn(page));
            return isComplete
                    ? List.of()
                    : List.of("has " + said.canonical().size() + " canonical links instead of one");
        }
        String address = said.canonical().get(0);
        String named = "has the canonical address \"" + address + "\", ";
        if (!AddressResolver.isAbsolute(address)) {
            return List.of(named + "which is not absolute");
        }
        if (!(resolver.resolve(page, address) instanceof Inside)) {
            return List.of();
        }
        Head target = heads.get(fileOf(page, address));
        if (target == null) {
            return List.of(named + "but there is no such page");
        }
        boolean isChain = target.canonicals() == 1 && target.canonical() != Fingerprint.of(address);
        return isChain ? List.of(named + "which has another canonical address itself") : List.of();
    }

    private List<String> alternateProblems(String page, Said said, Set<String> files) {
        if (said.alternates().isEmpty()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        long alternates = fingerprint(said.alternates());
        Map<String, String> versions = new TreeMap<>();
        for (Alternate alternate : said.alternates()) {
            String language = alternate.language();
            if (versions.put(language, fileOf(page, alternate.address())) != null) {
                problems.add("lists two versions for " + language);
            }
            if (!language.equals(DEFAULT) && !tags.contains(language)) {
                problems.add("lists a version for " + language + ", which is not a language of the site");
            }
            if (!AddressResolver.isAbsolute(alternate.address())) {
                problems.add("lists the version \"" + alternate.address() + "\", which is not absolute");
            }
        }
        if (!versions.containsValue(page)) {
            problems.add("lists versions in other languages but not itself");
        }
        versions.forEach((language, version) -> {
            Head other = heads.get(version);
            if (other == null) {
                problems.add("lists the version " + language + " at " + version + ", which "
                        + (files.contains(version) ? "is not a page" : "does not exist"));
            } else if (!language.equals(DEFAULT)) {
                if (!other.lang().equals(language)) {
                    problems.add("lists the version " + language + " at " + version + ", whose lang is \""
                            + other.lang() + '"');
                }
                if (other.alternates() != alternates) {
                    problems.add("lists the version " + language + " at " + version + ", which lists other versions");
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
