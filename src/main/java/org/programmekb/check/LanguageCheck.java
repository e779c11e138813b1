package org.programmekb.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What pages say of their language, of their versions in other languages and of their canonical address. */
final class LanguageCheck {
    private record Head(String lang, List<String> canonical, List<Alternate> alternates) {}

    private record Problem(Code code, String text) {}

    private static final String DEFAULT = "x-default";
    private static final String NOT_FOUND = "404.html";
    private static final String ROOT = "index.html";

    private final Set<String> tags;
    private final Set<String> folders;
    private final AddressResolver resolver;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    LanguageCheck(List<Language> languages, AddressResolver resolver) {
        this.tags = languages.stream().map(Language::tag).collect(Collectors.toCollection(TreeSet::new));
        this.folders = languages.stream().map(Language::code).collect(Collectors.toCollection(TreeSet::new));
        this.resolver = resolver;
    }

    void page(PageFacts page) {
        heads.put(page.path(), new Head(page.lang().orElse(""), page.canonical(), page.alternates()));
    }

    void report(Set<String> files, Diagnostics diagnostics, Function<String, Location> sourceOf) {
        Map<Problem, TreeSet<String>> pages = new HashMap<>();
        heads.forEach((page, head) -> {
            List<Problem> problems = new ArrayList<>();
            langProblems(page, head).forEach(text -> problems.add(new Problem(Code.PAGE_LANG_INVALID, text)));
            canonicalProblems(page, head).forEach(text -> problems.add(new Problem(Code.CANONICAL_INVALID, text)));
            alternateProblems(page, head, files)
                    .forEach(text -> problems.add(new Problem(Code.HREFLANG_INVALID, text)));
            problems.forEach(problem ->
                    pages.computeIfAbsent(problem, absent -> new TreeSet<>()).add(page));
        });
        pages.forEach((problem, affected) -> diagnostics.report(
                problem.code(),
                sourceOf.apply(affected.first()),
                affected.first() + " " + problem.text() + SiteCheck.others(affected.size() - 1)));
    }

    private List<String> langProblems(String page, Head head) {
        if (head.lang().isEmpty() && isOwn(page)) {
            return List.of("does not say its language");
        }
        return tags.contains(head.lang()) || !isOwn(page)
                ? List.of()
                : List.of("says lang=\"" + head.lang() + "\", which is no language of the site");
    }

    /** Pages of JBake's own types stand elsewhere and need not know the languages of the programme. */
    private boolean isOwn(String page) {
        int slash = page.indexOf('/');
        return slash < 0 ? page.equals(ROOT) || page.equals(NOT_FOUND) : folders.contains(page.substring(0, slash));
    }

    private List<String> canonicalProblems(String page, Head head) {
        if (head.canonical().size() != 1) {
            boolean isComplete = head.canonical().isEmpty() && (page.equals(NOT_FOUND) || !isOwn(page));
            return isComplete
                    ? List.of()
                    : List.of("has " + head.canonical().size() + " canonical links instead of one");
        }
        String address = head.canonical().get(0);
        String named = "names the canonical address \"" + address + "\", ";
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
        boolean isChain =
                target.canonical().size() == 1 && !target.canonical().get(0).equals(address);
        return isChain ? List.of(named + "which names another one itself") : List.of();
    }

    private List<String> alternateProblems(String page, Head head, Set<String> files) {
        if (head.alternates().isEmpty()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> versions = new TreeMap<>();
        for (Alternate alternate : head.alternates()) {
            String language = alternate.language();
            if (versions.put(language, fileOf(page, alternate.address())) != null) {
                problems.add("names two versions for " + language);
            }
            if (!language.equals(DEFAULT) && !tags.contains(language)) {
                problems.add("names a version for " + language + ", which is no language of the site");
            }
            if (!AddressResolver.isAbsolute(alternate.address())) {
                problems.add("names the version \"" + alternate.address() + "\", which is not absolute");
            }
        }
        if (!versions.containsValue(page)) {
            problems.add("names versions in other languages but not itself");
        }
        versions.forEach((language, version) -> {
            Head other = heads.get(version);
            if (other == null) {
                problems.add("names the version " + language + " at " + version + ", which "
                        + (files.contains(version) ? "is no page" : "does not exist"));
            } else if (!language.equals(DEFAULT)) {
                if (!other.lang().equals(language)) {
                    problems.add("names the version " + language + " at " + version + ", whose lang is \""
                            + other.lang() + '"');
                }
                if (!other.alternates().equals(head.alternates())
                        && !Set.copyOf(other.alternates()).equals(Set.copyOf(head.alternates()))) {
                    problems.add("names the version " + language + " at " + version + ", which names other versions");
                }
            }
        });
        return problems;
    }

    /** The file of an address of the site; an address elsewhere stays as it is, and no file has its name. */
    private String fileOf(String page, String address) {
        if (!(resolver.resolve(page, address) instanceof Inside inside)) {
            return address;
        }
        return inside.path().isEmpty() || inside.path().endsWith("/") ? inside.path() + "index.html" : inside.path();
    }
}
