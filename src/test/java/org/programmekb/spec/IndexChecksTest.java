package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.connection.UnlinkedFiles;

/** What the checks of files and of translations find before pages are made. */
final class IndexChecksTest {
    @TempDir
    private Path folder;

    private IndexedProject index(Site site) throws IOException {
        return IndexedProject.of(site, folder);
    }

    @Test
    void aFileIsLinkedByALinkAnImageOrAsAnAttachment() throws IOException {
        IndexedProject project = index(Site.of("""
                -- content/news/linked.docx --
                PK
                -- content/news/attached.docx --
                PK
                -- content/news/neither.docx --
                PK
                -- content/blog/post.docx --
                PK
                -- content/news/a.en.md --
                ---
                title: A
                date: 2024-05-02
                attachments: [{file: attached.docx, title: Form}]
                ---
                [Form](linked.docx), [list](list.pdf?old.docx) and [site](https://example.com/a.ODT#top)
                """));

        assertThat(LinksInSourcesTest.findings(project).stream().filter(line -> line.contains("[file-unlinked]")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("content/news/neither.docx: warning[file-unlinked]: no document links to `neither.docx`");
        assertThat(UnlinkedFiles.targets(LinkAddressesTest.document(project, "content/news/a.en.md")))
                .containsExactly("linked.docx", "https://example.com/a.ODT#top");
    }

    private static Optional<String> missingAliases(IndexedProject project) {
        return LinksInSourcesTest.findings(project).stream()
                .filter(line -> line.contains("[alias-missing]"))
                .findFirst();
    }

    /** The translation that was recorded for `port` has the source that `harbour` has now. */
    @Test
    void aRenamedDocumentNeedsItsOldAddressInEachLanguage() throws IOException {
        Site site = Site.of("""
                -- content/pages/harbour.en.md --
                ---
                title: Harbour
                summary: Where the ships are.
                aliases: [port]
                ---
                Ships come and go.
                -- content/pages/harbour.zh.md --
                ---
                title: 港口
                ---
                船只来来往往。
                -- translations/pages/port.zh.yaml --
                source: en
                content: d865d491101463ddf4135c9f84fc877f
                translation: 00000000000000000000000000000000
                accepted: 2024-05-01
                """);

        assertThat(missingAliases(index(site)).orElseThrow())
                .startsWith("content/pages/harbour.zh.md: warning[alias-missing]:");
        for (String alias : List.of("port", "port/", "/zh/port/", "/zh/port")) {
            assertThat(missingAliases(index(withAlias(site, alias)))).as(alias).isEmpty();
        }
        assertThat(missingAliases(index(withAlias(site, "/en/port/")))).isPresent();
        assertThat(missingAliases(index(withAlias(site, "old/port")))).isPresent();
    }

    private static Site withAlias(Site site, String alias) {
        return site.withFile("content/pages/harbour.zh.md", "---\ntitle: 港口\naliases: [" + alias + "]\n---\n船只来来往往。\n");
    }
}
