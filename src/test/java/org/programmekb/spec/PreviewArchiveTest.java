package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.PreviewHost.HEAD;
import static org.programmekb.spec.PreviewHost.archive;
import static org.programmekb.spec.PreviewHost.archiveOf;
import static org.programmekb.spec.PreviewHost.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that a stranger could make as the site of a proposal. */
@Tag("process")
final class PreviewArchiveTest {
    @TempDir
    private Path folder;

    private PreviewHost host;

    @BeforeEach
    void prepare() throws Exception {
        host = PreviewHost.in(folder);
        host.proposal("open", "river/site", HEAD, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../robots.txt",
                "/etc/a.html",
                "en/../../a.html",
                "en\\a.html",
                "en//a.html",
                "a\n::error::b.html"
            })
    void aPathThatLeavesTheFolderIsRefused(String path) throws Exception {
        host.artefact(5, archiveOf("index.html", path));

        ActionRun.Outcome outcome = host.checked("river/site");

        host.assertThatItIsRefused(outcome, "which does not stay in its folder.");
        assertThat(outcome.log()).doesNotContain("\n::error::b");
    }

    @Test
    void aSymbolicLinkIsRefused() throws Exception {
        byte[] archive = archiveOf("index.html", "en/secret.txt");
        // The kind of the last file stands in the list at the end of the archive, 38 bytes after the start of its
        // entry.
        int entry = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("PK\001\002");
        archive[entry + 5] = 3;
        archive[entry + 41] = (byte) 0xA1;
        host.artefact(5, archive);

        host.assertThatItIsRefused(
                host.checked("river/site"), "`en/secret.txt`, which is a link or a device, not a file.");
    }

    @Test
    void anArchiveThatIsTooLargeOrDamagedIsRefused() throws Exception {
        byte[] archive = archiveOf("index.html");
        int entry = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("PK\001\002");
        archive[entry + 27] = 0x20;
        host.artefact(5, archive);
        host.assertThatItIsRefused(host.checked("river/site"), "at most 30000 files and 300 MB.");

        host.artefact(5, new byte[100]);
        host.assertThatItIsRefused(host.checked("river/site"), "The archive of the site cannot be read");

        host.answer(
                "repos/river/site/actions/runs/5/artifacts?name=site",
                "{\"artifacts\": [{\"id\": 70, \"expired\": false, \"size_in_bytes\": 400000000}]}");
        host.assertThatItIsRefused(host.checked("river/site"), "at most 300 MB.");

        host.answer("repos/river/site/actions/runs/5/artifacts?name=site", "{\"artifacts\": []}");
        host.assertThatItIsRefused(host.checked("river/site"), "has kept no site, or no longer.");
    }

    /** What a browser would take for something else than the checks do must not be shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a verification without tags",
                "<html><body>no head",
                "<!--><html><head></head><body>--><html><head></head><body>",
                "<html title=\"><head>\"><head></head><body>",
                "<html a\"><head>\"><head></head><body>",
                "<script></script><html><head></head><body>",
                "<html><head></head><!-- <body> -->"
            })
    void aPageThatCannotBeMarkedIsLeftOut(String text) throws Exception {
        host.artefact(5, archive(Map.of("index.html", text, "en/index.html", page("Home"))));

        ActionRun.Outcome outcome = host.checked("river/site");

        assertThat(outcome.summary()).contains("Left out of the preview: `index.html`");
        assertThat(host.files()).contains("pr-12/en/index.html").doesNotContain("pr-12/index.html");
    }

    @Test
    void aSiteWithoutAnyMarkedPageIsRefused() throws Exception {
        host.artefact(5, archive(Map.of("index.html", "<p>no head", "a.css", "p {}")));

        host.assertThatItIsRefused(host.checked("river/site"), "contains no page that can be marked as a preview.");
    }
}
