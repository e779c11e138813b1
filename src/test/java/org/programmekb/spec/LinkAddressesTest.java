package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.config.SettingLink;
import org.programmekb.content.Entry;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SettingLinks;
import org.programmekb.index.SiteRoot;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;

/** Where links of documents, of settings and of JBake's documents lead. */
final class LinkAddressesTest {
    private static final Site SITE = LinksInSourcesTest.SITE;

    @TempDir
    private Path folder;

    private IndexedProject index(Site site) throws IOException {
        return IndexedProject.of(site, folder);
    }

    static Document document(IndexedProject project, String path) {
        return project.sources().documents().stream()
                .filter(document -> document.source().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnchorOfEitherLanguageLeadsToTheSameHeading() throws IOException {
        IndexedProject project = index(
                SITE.withFile(
                        "content/pages/a.en.md",
                        "---\ntitle: A\n---\n[](kb:city/nice#harbour) [](kb:city/nice#港口) [](kb:city/nice) [](plan.pdf#page=2)\n"));
        Document from = document(project, "content/pages/a.en.md");

        assertThat(LinksInSourcesTest.findings(project)).isEmpty();
        assertThat(shown(project, from))
                .containsExactly(
                        "en/cities/nice/#harbour Harbour",
                        "zh/cities/nice/#harbour 港口",
                        "en/cities/nice/#harbour Harbour",
                        "zh/cities/nice/#harbour 港口",
                        "en/cities/nice/ Nice",
                        "zh/cities/nice/ 尼斯",
                        "media/pages/plan.pdf#page=2 plan.pdf",
                        "media/pages/plan.pdf#page=2 plan.pdf");
    }

    @Test
    void theQueryOfAFileStaysUnlessItIsPartOfItsName() throws IOException {
        IndexedProject project = index(SITE.withFile("assets/plan.pdf", "")
                .withFile("assets/odd.pdf?v=1", "")
                .withFile(
                        "content/pages/a.en.md",
                        "---\ntitle: A\n---\n[](/plan.pdf?v=1&w=2#page=2) [](plan.pdf?v=1) [](/odd.pdf?v=1)\n"));

        assertThat(LinksInSourcesTest.findings(project)).isEmpty();
        assertThat(shown(project, document(project, "content/pages/a.en.md")))
                .extracting(address -> address.replaceFirst(" .*", ""))
                .containsOnly("plan.pdf?v=1&w=2#page=2", "media/pages/plan.pdf?v=1", "odd.pdf%3Fv=1");
    }

    private static List<String> shown(IndexedProject project, Document from) {
        return from.body().links().stream()
                .flatMap(link -> project.config().languages().stream()
                        .map(language -> project.links()
                                        .address(from, link, language)
                                        .map(address -> address.substring(1))
                                        .orElse("nowhere")
                                + " " + project.links().title(from.source(), link, language)))
                .toList();
    }

    @Test
    void aLinkOfTheSettingsLeadsToTheSameAddressAsInADocument() throws IOException {
        IndexedProject project = index(SITE);
        Language chinese = project.config().language("zh").orElseThrow();
        SettingLinks links = new SettingLinks(project.config(), project.links());

        assertThat(List.of(
                        "kb:city/nice#today",
                        "content/pages/about.en.md",
                        "kb:term/berth",
                        "kb:organisation/port",
                        "kb:person/ines",
                        "/logo.html",
                        "content/pages/old/map.pdf",
                        "https://example.com/",
                        "kb:page/draft",
                        "kb:page/none",
                        "#top"))
                .extracting(target -> links.address(setting(target), chinese)
                        .map(address -> address.replace(SiteRoot.MARK, '~'))
                        .orElse("nowhere"))
                .containsExactly(
                        "~zh/cities/nice/#today",
                        "~zh/about/",
                        "~zh/glossary/#berth",
                        "~zh/involved/#port",
                        "~zh/involved/#ines",
                        "~logo.html",
                        "~media/pages/old/map.pdf",
                        "https://example.com/",
                        "nowhere",
                        "nowhere",
                        "#top");
        assertThat(links.entry(setting("kb:city/nice"), project.index()).map(Entry::id))
                .contains(new ContentId(ContentType.CITY, "nice"));
        assertThat(links.entry(setting("kb:page/draft"), project.index())).isEmpty();
        assertThat(links.entry(setting("kb:term/berth"), project.index())).isEmpty();
    }

    private static SettingLink setting(String target) {
        return new SettingLink(target, Location.of("jbake.properties"));
    }

    @Test
    void theAddressOfThisSiteIsItsDocument() throws IOException {
        LinkResolver links = index(SITE).links();
        LinkTarget elsewhere = new LinkTarget.External("https://example.com/en/cities/nice/");
        LinkTarget file = links.target(new SourceFile("content/pages/about.en.md", folder, 0), "plan.pdf");

        assertThat(links.local(new LinkTarget.External("https://example.org/en/cities/nice/")))
                .isEqualTo(new LinkTarget.ToEntry(new ContentId(ContentType.CITY, "nice"), ""));
        assertThat(links.local(new LinkTarget.External("https://example.org/zh/about")))
                .isEqualTo(new LinkTarget.ToEntry(new ContentId(ContentType.PAGE, "about"), ""));
        assertThat(links.local(elsewhere)).isSameAs(elsewhere);
        assertThat(links.local(file)).isInstanceOf(LinkTarget.ToFile.class).isSameAs(file);
    }

    @Test
    void linksToPagesOfJBakeAreByTheirSourceOrTheirAddress() throws IOException {
        IndexedProject project = index(SITE);
        IndexedProject.Parsed parsed = IndexedProject.Parsed.of(project.config());
        LinkResolver links = new LinkResolver(
                project.index(),
                new LinkTargets(
                        parsed.tree(),
                        parsed.sources(),
                        project.programme(),
                        project.config(),
                        Map.of("content/blog/tram.md", "blog/tram.html")));
        SourceFile about = document(project, "content/pages/about.en.md").source();
        Language reader = project.config().defaultLanguage();

        for (String written : List.of("../blog/tram.md#end", "../blog/tram.html#end", "/blog/tram.html#end")) {
            assertThat(links.address(about, written, reader))
                    .as(written)
                    .contains(SiteRoot.MARK + "blog/tram.html#end");
        }
        assertThat(links.target(about, "/archive.html")).isEqualTo(new LinkTarget.ToPage("archive.html", ""));
        assertThat(links.target(about, "/archive.pdf")).isInstanceOf(LinkTarget.Broken.class);
        assertThat(links.target(about, "/en/about/index.html")).isInstanceOf(LinkTarget.Broken.class);
        assertThat(links.target(about, "/logo.html")).isInstanceOf(LinkTarget.ToFile.class);
        assertThat(project.links().target(about, "/archive.html")).isInstanceOf(LinkTarget.Broken.class);
    }

    @Test
    void inADocumentOfJBakeOnlyLinksToSourcesAreChecked() throws IOException {
        IndexedProject project = index(SITE);
        SourceFile post = new SourceFile("content/blog/tram.md", folder.resolve("content/blog/tram.md"), 0);
        Diagnostics found = new Diagnostics(project.config().severities());
        LinkCheck check =
                new LinkCheck(project.links(), new DocumentTime(project.config().limits()), found);
        for (String target :
                List.of("kb:city/lyon", "../pages/none.md#x", "other.html", "../pages/about.en.md", "#x")) {
            check.check(post, new WrittenLink(target, Location.of("content/blog/tram.md")));
        }

        assertThat(found.all().stream().map(Diagnostic::toString))
                .containsExactlyInAnyOrder(
                        "content/blog/tram.md: error[link-broken]: there is no `kb:city/lyon` (hint: use the id of an"
                                + " existing document: its file name without language and file extension)",
                        "content/blog/tram.md: error[link-broken]: the link `../pages/none.md` does not lead to a file "
                                + LinksInSourcesTest.noFile("content/pages/none.md"));
    }
}
