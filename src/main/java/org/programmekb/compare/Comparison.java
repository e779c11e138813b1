package org.programmekb.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.compare.PageState.Kind;
import org.programmekb.diagnostic.Diagnostic;

/**
 * The differences between two states of a site.
 *
 * @param before the state without the change
 * @param after the state with it
 * @param pages the pages that differ by their own content, by the code of their language
 * @param others the other pages that differ
 * @param appeared findings that are new
 * @param mended findings that are gone
 * @param lost files of pages and redirects where nothing is now; without lists
 */
public record Comparison(
        SiteState before,
        SiteState after,
        Map<String, PageChanges> pages,
        Others others,
        List<Diagnostic> appeared,
        List<Diagnostic> mended,
        List<String> lost) {
    public Comparison {
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        appeared = List.copyOf(appeared);
        mended = List.copyOf(mended);
        lost = List.copyOf(lost);
    }

    /**
     * Pages of one language that differ by their own content.
     *
     * @param added new ones
     * @param translated those that showed another language before
     * @param changed those with other content
     * @param moved those at another address, to which the former one leads
     * @param removed those that are gone, without a page at another address
     */
    public record PageChanges(
            List<PageState> added,
            List<PageState> translated,
            List<PageState> changed,
            List<Move> moved,
            List<PageState> removed) {
        public PageChanges {
            added = List.copyOf(added);
            translated = List.copyOf(translated);
            changed = List.copyOf(changed);
            moved = List.copyOf(moved);
            removed = List.copyOf(removed);
        }

        boolean isEmpty() {
            return added.isEmpty() && translated.isEmpty() && changed.isEmpty() && moved.isEmpty() && removed.isEmpty();
        }
    }

    /** A page at another address. */
    public record Move(PageState from, PageState to) {}

    /**
     * Numbers of pages that differ only because of other pages.
     *
     * @param changed pages whose content differs, though nobody edited it: their lists, links or dates
     * @param framed pages that differ only around their content: in head, menu or footer
     * @param added new lists
     * @param removed lists that are gone
     */
    public record Others(int changed, int framed, int added, int removed) {}

    /** Compares two states. */
    public static Comparison of(SiteState before, SiteState after) {
        List<Move> moved = moved(before, after);
        Map<String, PageChanges> pages = new LinkedHashMap<>();
        Map<String, String> languages = new LinkedHashMap<>(after.languages());
        before.languages().forEach(languages::putIfAbsent);
        languages.keySet().forEach(language -> pages.put(language, changes(language, before, after, moved)));
        Map<String, String> renamed = new HashMap<>();
        moved.forEach(move -> renamed.put(move.from().source(), move.to().source()));
        return new Comparison(
                before,
                after,
                pages,
                others(before, after),
                minus(after.findings(), before.findings(), path -> path, path -> renamed.getOrDefault(path, path)),
                minus(before.findings(), after.findings(), path -> renamed.getOrDefault(path, path), path -> path),
                Stream.concat(
                                before.pages().values().stream()
                                        .filter(PageState::isContent)
                                        .map(PageState::file),
                                before.redirects().keySet().stream())
                        .filter(file -> !after.sizes().containsKey(file))
                        .sorted()
                        .toList());
    }

    /** The pages whose former address leads to a page that is new. */
    private static List<Move> moved(SiteState before, SiteState after) {
        return before.pages().values().stream()
                .filter(PageState::isContent)
                .flatMap(page -> Optional.ofNullable(after.redirects().get(page.file()))
                        .filter(target -> !before.pages().containsKey(target))
                        .flatMap(target -> Optional.ofNullable(after.pages().get(target)))
                        .map(to -> new Move(page, to))
                        .stream())
                .toList();
    }

    private static PageChanges changes(String language, SiteState before, SiteState after, List<Move> moved) {
        List<PageState> added = new ArrayList<>();
        List<PageState> translated = new ArrayList<>();
        List<PageState> changed = new ArrayList<>();
        Set<PageState> from = moved.stream().map(Move::from).collect(Collectors.toSet());
        Set<PageState> to = moved.stream().map(Move::to).collect(Collectors.toSet());
        for (PageState page : content(after, language)) {
            PageState was = before.pages().get(page.file());
            if (was == null) {
                if (!to.contains(page)) {
                    added.add(page);
                }
            } else if (was.kind() == Kind.UNTRANSLATED && page.kind() == Kind.CONTENT) {
                translated.add(page);
            } else if (isChanged(was, page)) {
                changed.add(page);
            }
        }
        return new PageChanges(
                added,
                translated,
                changed,
                moved.stream()
                        .filter(move -> move.from().language().equals(language))
                        .toList(),
                content(before, language).stream()
                        .filter(page -> !after.pages().containsKey(page.file()) && !from.contains(page))
                        .toList());
    }

    private static List<PageState> content(SiteState state, String language) {
        return state.pages().values().stream()
                .filter(page -> page.isContent() && page.language().equals(language))
                .toList();
    }

    /** What changed in an original is a change of its own page, not of the pages that show it in place of a translation. */
    private static boolean isChanged(PageState before, PageState after) {
        return before.whole() != after.whole()
                && (before.own() != after.own() && after.kind() == Kind.CONTENT || before.kind() != after.kind());
    }

    private static Others others(SiteState before, SiteState after) {
        int changed = 0;
        int framed = 0;
        int added = 0;
        for (PageState page : after.pages().values()) {
            PageState was = before.pages().get(page.file());
            if (was == null) {
                added += page.isContent() ? 0 : 1;
            } else if (was.whole() != page.whole()) {
                boolean isOwn = page.isContent() && isChanged(was, page);
                boolean isFramed = was.main() == page.main();
                changed += isOwn || isFramed ? 0 : 1;
                framed += isOwn || !isFramed ? 0 : 1;
            }
        }
        int removed = (int) before.pages().values().stream()
                .filter(page -> !page.isContent() && !after.pages().containsKey(page.file()))
                .count();
        return new Others(changed, framed, added, removed);
    }

    /** Findings without those that are also in another list, wherever they are in their file. */
    private static List<Diagnostic> minus(
            List<Diagnostic> all,
            List<Diagnostic> others,
            Function<String, String> path,
            Function<String, String> otherPath) {
        Map<String, Long> known = others.stream()
                .collect(Collectors.groupingBy(finding -> key(finding, otherPath), Collectors.counting()));
        return all.stream()
                .filter(finding -> known.merge(key(finding, path), -1L, Long::sum) < 0)
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String key(Diagnostic finding, Function<String, String> path) {
        return finding.code() + "\0" + finding.severity() + "\0"
                + path.apply(finding.location().path()) + "\0" + finding.message();
    }

    /** Pages that became heavier by more than a tenth and by more than 1 kB, those that grew most first. */
    public List<PageState> heavier() {
        return after.pages().values().stream()
                .filter(page -> before.pages().containsKey(page.file()) && isHeavier(page.file()))
                .sorted(Comparator.comparing(page -> sizeBefore(page.file()) - size(page.file())))
                .toList();
    }

    private boolean isHeavier(String file) {
        long growth = size(file) - sizeBefore(file);
        return growth > 1000 && growth * 10 > sizeBefore(file);
    }

    /** The size of a file with the change, in bytes. */
    long size(String file) {
        return after.sizes().getOrDefault(file, 0L);
    }

    long sizeBefore(String file) {
        return before.sizes().getOrDefault(file, 0L);
    }

    /** The files that many pages are made from and that were added, changed or removed. */
    List<String> sharedChanges() {
        return Stream.concat(before.shared().keySet().stream(), after.shared().keySet().stream())
                .distinct()
                .filter(file -> !Objects.equals(
                        before.shared().get(file), after.shared().get(file)))
                .sorted()
                .toList();
    }

    /** New pictures and other files of authors, the largest first. */
    public List<String> newFiles() {
        return after.authored().stream()
                .filter(file -> !before.sizes().containsKey(file))
                .sorted(Comparator.<String, Long>comparing(file -> -size(file))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
