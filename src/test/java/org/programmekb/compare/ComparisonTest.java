package org.programmekb.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmekb.compare.PageState.Kind;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Guide;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/** What counts as a difference between two states of a site, and how it is said. */
final class ComparisonTest {
    private static PageState page(String name, Kind kind, long own, long whole) {
        return page(name, kind, own, whole, whole);
    }

    private static PageState page(String name, Kind kind, long own, long main, long whole) {
        return new PageState("en/" + name + "/index.html", "en", name, kind, name + ".en.md", own, main, whole);
    }

    private static PageState page(String name) {
        return page(name, Kind.CONTENT, 1, 1);
    }

    private static SiteState site(PageState... pages) {
        return site(Map.of(), Map.of(), List.of(), pages);
    }

    private static SiteState site(
            Map<String, String> redirects, Map<String, Long> weights, List<Diagnostic> findings, PageState... pages) {
        Map<String, PageState> byFile = new HashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        for (PageState page : pages) {
            byFile.put(page.file(), page);
            sizes.put(page.file(), 1000L);
        }
        redirects.keySet().forEach(file -> sizes.put(file, 500L));
        sizes.putAll(weights);
        return new SiteState(
                Map.of("en", "English"),
                byFile,
                redirects,
                sizes,
                Set.copyOf(weights.keySet().stream()
                        .filter(file -> !file.endsWith(".html"))
                        .toList()),
                Map.of(),
                findings,
                Map.of("en", new TranslationCounts(pages.length, 0, 0, 0, 0)));
    }

    private static Diagnostic finding(Code code, String file, int line, String message) {
        return new Diagnostic(
                code,
                code.severity(),
                new Location(file, line, 1),
                Message.literal(message),
                Message.literal("mend it"));
    }

    private static String summary(Comparison comparison, PageLinks links, SummaryLanguage language) {
        Reference reference = new Reference("main", "1234567", Optional.empty(), true);
        return Summary.of(comparison, reference, links, List.of(language));
    }

    private static String summary(Comparison comparison, PageLinks links) {
        return summary(comparison, links, SummaryLanguage.EN);
    }

    @Test
    void aPageChangesByItsOwnContentOrBecauseOfOthers() {
        Comparison comparison = Comparison.of(
                site(
                        page("text", Kind.CONTENT, 1, 1),
                        page("around", Kind.CONTENT, 1, 1),
                        page("menu", Kind.CONTENT, 1, 1, 1),
                        page("list", Kind.LIST, 0, 1)),
                site(
                        page("text", Kind.CONTENT, 2, 2),
                        page("around", Kind.CONTENT, 1, 2),
                        page("menu", Kind.CONTENT, 1, 1, 2),
                        page("list", Kind.LIST, 0, 2)));

        assertThat(comparison.pages().get("en").changed())
                .extracting(PageState::title)
                .containsExactly("text");
        assertThat(comparison.others()).isEqualTo(new Comparison.Others(2, 1, 0, 0));
    }

    @Test
    void aCommentInTheFactsThatNobodySeesIsNoChange() {
        Comparison comparison = Comparison.of(site(page("a", Kind.CONTENT, 1, 1)), site(page("a", Kind.CONTENT, 2, 1)));

        assertThat(comparison.pages().get("en").isEmpty()).isTrue();
    }

    @Test
    void aPageInTheOriginalLanguageIsTranslatedOrChangesOnlyWithTheOriginal() {
        Comparison comparison = Comparison.of(
                site(page("a", Kind.UNTRANSLATED, 1, 1), page("b", Kind.UNTRANSLATED, 1, 1)),
                site(page("a", Kind.CONTENT, 2, 2), page("b", Kind.UNTRANSLATED, 2, 2)));

        assertThat(comparison.pages().get("en").translated())
                .extracting(PageState::title)
                .containsExactly("a");
        assertThat(comparison.pages().get("en").changed()).isEmpty();
        assertThat(comparison.others().changed()).isEqualTo(1);
    }

    @Test
    void aPageWhoseFormerAddressLeadsToItHasMoved() {
        SiteState before = site(
                Map.of("en/older/index.html", "en/old/index.html"),
                Map.of(),
                List.of(finding(Code.LINK_BROKEN, "old.en.md", 3, "`x` is missing")),
                page("old"),
                page("kept"),
                page("gone"),
                page("merged"));
        SiteState after = site(
                Map.of("en/old/index.html", "en/new/index.html", "en/merged/index.html", "en/kept/index.html"),
                Map.of(),
                List.of(finding(Code.LINK_BROKEN, "new.en.md", 9, "`x` is missing")),
                page("new"),
                page("kept"));

        Comparison comparison = Comparison.of(before, after);

        Comparison.PageChanges changes = comparison.pages().get("en");
        assertThat(changes.moved()).containsExactly(new Comparison.Move(page("old"), page("new")));
        assertThat(changes.added()).isEmpty();
        assertThat(changes.removed()).extracting(PageState::title).containsExactly("gone", "merged");
        assertThat(comparison.lost()).containsExactly("en/gone/index.html", "en/older/index.html");
        assertThat(comparison.appeared()).isEmpty();
        assertThat(comparison.mended()).isEmpty();
        assertThat(summary(comparison, PageLinks.after("")))
                .contains("- [new](<en/new/index.html>); `en/old/index.html` leads there\n")
                .contains("- gone `en/gone/index.html`\n")
                .contains("- merged `en/merged/index.html`; it leads to [kept](<en/kept/index.html>) now\n");
    }

    @Test
    void aFindingOnAnotherLineIsNotNewButASecondOneIs() {
        Diagnostic known = finding(Code.LINK_BROKEN, "a.en.md", 3, "`x` is missing");
        Diagnostic moved = finding(Code.LINK_BROKEN, "a.en.md", 7, "`x` is missing");
        Diagnostic second = finding(Code.LINK_BROKEN, "a.en.md", 9, "`x` is missing");
        Diagnostic other = finding(Code.PROSE_SPACE, "a.en.md", 1, "space");

        Comparison comparison = Comparison.of(
                site(Map.of(), Map.of(), List.of(known, other)), site(Map.of(), Map.of(), List.of(moved, second)));

        assertThat(comparison.appeared()).containsExactly(second);
        assertThat(comparison.mended()).containsExactly(other);
        assertThat(summary(comparison, PageLinks.in(Optional.empty())))
                .contains("- error [`link-broken`](<" + Guide.page(Code.LINK_BROKEN, MessageLanguage.ENGLISH)
                        + ">) in `a.en.md:9:1`: `x` is missing (mend it)\n")
                .contains("- warning [`prose-space`](<" + Guide.page(Code.PROSE_SPACE, MessageLanguage.ENGLISH)
                        + ">) in `a.en.md:1:1`: space\n");
    }

    @Test
    void aPageIsHeavierByATenthAndAKilobyte() {
        Comparison comparison = Comparison.of(
                site(
                        Map.of(),
                        Map.of("en/a/index.html", 9_000L, "en/b/index.html", 100_000L),
                        List.of(),
                        page("a"),
                        page("b"),
                        page("c")),
                site(
                        Map.of(),
                        Map.of(
                                "en/a/index.html",
                                10_001L,
                                "en/b/index.html",
                                110_000L,
                                "en/c/index.html",
                                2_000L,
                                "media/p.jpg",
                                2_500_000L),
                        List.of(),
                        page("a"),
                        page("b"),
                        page("c")));

        assertThat(summary(comparison, PageLinks.in(Optional.empty())))
                .contains("Files: 3 → **4**. Size: 110.0 kB → **2.6 MB**.\n")
                .contains("10 % (1)**\n\n- a `en/a/index.html`: 9.0 kB → **10.0 kB**\n")
                .contains("first (1)**\n\n- `media/p.jpg`: 2.5 MB\n");
        assertThat(summary(comparison, PageLinks.in(Optional.empty()), SummaryLanguage.FR))
                .contains("Fichiers\u00a0: 3 → **4**. Taille\u00a0: 110,0\u00a0ko → **2,6\u00a0Mo**.\n");
    }

    @Test
    void aLongListEndsWithANumber() {
        PageState[] pages = IntStream.range(0, Summary.MOST + 3)
                .mapToObj(number -> page("p" + number))
                .toArray(PageState[]::new);

        String summary = summary(Comparison.of(SiteState.NONE, site(pages)), PageLinks.after("https://example.org/x/"));

        assertThat(summary)
                .contains("**Added (23)**\n\n- [p0](<https://example.org/x/en/p0/index.html>)\n")
                .contains("\n- and 3 more\n");
        assertThat(summary.lines().filter(line -> line.startsWith("- [p"))).hasSize(Summary.MOST);
    }

    @Test
    void aCommitIsNamedOnce() {
        Comparison comparison = Comparison.of(SiteState.NONE, SiteState.NONE);

        assertThat(Stream.of("main", "824709d8", "8247")
                        .map(name -> Summary.of(
                                comparison,
                                new Reference(name, "824709d", Optional.empty(), true),
                                PageLinks.in(Optional.empty()),
                                List.of(SummaryLanguage.EN)))
                        .flatMap(summary -> summary.lines().filter(line -> line.startsWith("Compared"))))
                .containsExactly(
                        "Compared with `main` (824709d).", "Compared with `824709d`.", "Compared with `824709d`.");
    }

    @Test
    void whatAuthorsWroteIsNoMarkup() {
        assertThat(Markdown.text("A*b*_c_ <b> @team #1 [x](y) `z` | \\"))
                .isEqualTo("A\\*b\\*\\_c\\_ &lt;b&gt; &#64;team &#35;1 \\[x\\]\\(y\\) \\`z\\` \\| \\\\");
        assertThat(Markdown.message("`a*b` is no <i>, write `c`")).isEqualTo("`a*b` is no &lt;i&gt;, write `c`");
        assertThat(Markdown.message("one ` alone")).isEqualTo("one \\` alone");
        assertThat(Markdown.code("a`b")).isEqualTo("<code>a\\`b</code>");
        assertThat(Stream.of("a\nb", "a\r\nb").map(Markdown::text)).containsOnly("a b");
    }
}
