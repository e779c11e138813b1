package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;
import org.programmekb.image.TestImages;
import org.programmekb.incremental.ForgedRecord;

/** A page is made anew when another one comes into being or goes of which it says something, or when anything else does. */
@Tag("sites")
final class KeptPagesTest {
    private static final Site SITE = Site.of("""
            -- content/cities/port-merrow.yaml --
            name: {en: Port Merrow, zh: 墨罗港}
            -- content/cities/port-merrow.en.md --
            ---
            title: Port Merrow
            ---
            A port.
            -- content/cities/port-merrow.zh.md --
            ---
            title: 墨罗港
            ---
            港口。
            -- content/news/gauges.yaml --
            date: 2024-03-04
            cities: [port-merrow]
            -- content/news/gauges.en.md --
            ---
            title: Gauges
            ---
            New gauges.
            -- content/news/gauges.zh.md --
            ---
            title: 验潮仪
            ---
            新验潮仪。
            """).configured("site.markdown=on\nsite.cards=on");

    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final String LINK = "\n[Gauges](kb:news/gauges)\n";
    /** So many documents that link to another one are too many for its page. */
    private static final int MANY = 13;

    @TempDir
    private Path folder;

    /** Lends the project what it does not have. */
    private Path home;

    private Project project;

    @BeforeEach
    void lend() throws IOException {
        home = folder.toRealPath().resolve("home");
        for (String part : new String[] {"templates", "assets"}) {
            new Tree(Path.of(part)).copyTo(home.resolve(part));
        }
    }

    private void build(Site site) throws IOException {
        project = site.in(folder.toRealPath().resolve("project"));
        assertThat(built().status()).isZero();
    }

    /** Builds the site, which must come out as from nothing. */
    private Outcome built() throws IOException {
        Outcome outcome = Outcome.ofBuild(home, project, Optional.empty(), CacheUse.READ_AND_WRITE);
        outcome.assertLike(
                Outcome.ofBuild(home, project, Optional.of(folder.resolve("whole")), CacheUse.NONE), "the edit before");
        return outcome;
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private void edit(String document, UnaryOperator<String> change) throws IOException {
        edit(project.folder().resolve("content").resolve(document), change);
    }

    private void editHome(String file, UnaryOperator<String> change) throws IOException {
        edit(home.resolve(file), change);
    }

    private static UnaryOperator<String> header(String line) {
        return text -> text.replaceFirst("---\n", "---\n" + line + "\n");
    }

    @Test
    void tagsOfOneLanguageAreLedToFromOtherLanguagesAsSoonAsThereAreAny() throws IOException {
        build(SITE);
        edit("news/gauges.en.md", header("tags: [tides]"));
        assertThat(built().status()).isZero();
        edit("news/gauges.zh.md", header("tags: [潮汐]"));
        assertThat(built().status()).isZero();
        edit("news/gauges.en.md", header("status: draft"));
        assertThat(built().status()).isZero();
    }

    @Test
    void aListOfLinksIsLedToFromOtherLanguagesAsSoonAsThereIsOne() throws IOException {
        Site site = SITE;
        for (int i = 0; i < MANY; i++) {
            for (String language : LANGUAGES) {
                site = site.withFile(
                        "content/pages/page-" + i + "." + language + ".md", "---\ntitle: Page\n---\nText.\n");
            }
        }
        build(site);
        for (String language : LANGUAGES) {
            for (int i = 0; i < MANY; i++) {
                edit("pages/page-" + i + "." + language + ".md", text -> text + LINK);
            }
            assertThat(built().files()).containsKey(language + "/news/gauges/links/index.html");
        }
        edit("pages/page-0.zh.md", text -> text.replace(LINK, ""));
        assertThat(built().files()).doesNotContainKey("zh/news/gauges/links/index.html");
    }

    @Test
    void aLinkWithoutTextFollowsTheTitleAndTheHeadingOfItsTarget() throws IOException {
        build(SITE.withFile(
                        "content/pages/where.en.adoc",
                        "= Where\n\nxref:../news/gauges.en.md[] xref:../cities/port-merrow.en.md#quay[]\n")
                .withFile(
                        "content/cities/port-merrow.en.md",
                        "---\ntitle: Port Merrow\n---\n## The quay {#quay}\n\nStone.\n"));
        edit("news/gauges.en.md", text -> text.replace("title: Gauges", "title: New gauges"));
        built();
        edit("cities/port-merrow.en.md", text -> text.replace("## The quay", "## The old quay"));
        assertThat(new String(built().files().get("en/where/index.html"), StandardCharsets.UTF_8))
                .contains(">New gauges</a>", ">The old quay</a>");
    }

    @Test
    void aLinkWithoutTextFollowsTheNameOfAPerson() throws IOException {
        build(SITE.withFile("content/pages/who.en.adoc", "= Who\n\nxref:kb:person/wang-li[] says.\n")
                .withFile("content/people.yaml", "wang-li:\n  name: {en: Wang Li, zh: 王丽}\n"));
        edit("people.yaml", text -> text.replace("Wang Li", "Wang Lili"));
        assertThat(new String(built().files().get("en/who/index.html"), StandardCharsets.UTF_8))
                .contains(">Wang Lili</a>");
    }

    @Test
    @Tag("slow")
    void feedsFollowTheInterfaceTextsOfTheirTitles() throws IOException {
        build(SITE);
        editHome(
                "templates/messages/en.properties",
                text -> text.replace("feed.of={0}: news", "feed.of={0}: what is new"));
        built();
    }

    @Test
    @Tag("slow")
    void feedsFollowIconsThatComeAndGo() throws IOException {
        build(SITE);
        Path icon = home.resolve("assets/favicon.svg");
        Path card = home.resolve("assets/social-card.png");
        Files.write(card, TestImages.png(300, 200));
        built();
        Files.delete(card);
        built();
        Files.writeString(icon, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        built();
        Files.delete(icon);
        built();
    }

    @Test
    @Tag("slow")
    void everyFileFollowsSettingsThatAnotherProjectLends() throws IOException {
        Files.writeString(home.resolve("jbake.properties"), SITE.files().get("jbake.properties"));
        build(SITE.without("jbake.properties"));
        editHome("jbake.properties", text -> text + "site.data.licence=https://licences.example/\n");
        built();
    }

    @Test
    void whoLeadsAClusterIsACityAsSoonAsOneIsWritten() throws IOException {
        build(SITE.with("""
                -- content/organisations.yaml --
                old-quay:
                  name: {en: Old Quay, zh: 老码头}
                -- content/clusters/tides.yaml --
                name: {en: Tides, zh: 潮汐}
                lead: old-quay
                -- content/clusters/tides.en.md --
                ---
                title: Tides
                ---
                All about tides.
                """));
        Files.writeString(
                project.folder().resolve("content/cities/old-quay.en.md"),
                "---\ntitle: Old Quay\nstatus: draft\n---\nA city.\n");
        Files.writeString(project.folder().resolve("content/cities/old-quay.yaml"), "name: {en: Old Quay, zh: 老码头}\n");
        built();
    }

    @Test
    void whereWhatIsKeptIsWrongEverythingIsMadeAnewBeforeAnAuthorIsBlamed() throws IOException {
        build(SITE);
        edit("news/gauges.en.md", header("tags: [tides]"));
        built();
        Set<Path> records = records();
        edit("news/gauges.zh.md", header("tags: [潮汐]"));
        Outcome.ofBuild(home, project, Optional.of(folder.resolve("elsewhere")), CacheUse.READ_AND_WRITE);
        Set<Path> others = records();
        others.removeAll(records);
        ForgedRecord.forge(records.iterator().next(), others.iterator().next());

        assertThat(built().notes())
                .containsExactly(
                        "The check found mistakes in a site that reused older files, so all files were made again.");
        edit("news/gauges.zh.md", text -> text + "More.\n");
        assertThat(built().notes()).isEmpty();
    }

    /** What is kept of each site that was built. */
    private Set<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(project.folder().resolve(".kb/cache/sites"))) {
            return files.filter(file -> !file.toString().endsWith(".inputs")).collect(Collectors.toSet());
        }
    }
}
