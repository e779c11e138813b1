package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;

/** The books of sites, which each have one in every language. */
@Tag("sites")
final class BookTest {
    @TempDir
    private Path folder;

    private Map<String, byte[]> books(String project, String output) throws IOException {
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        Path site = folder.resolve(output);
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", "1800000000"),
                console,
                console,
                "build",
                "--epub",
                "--no-cache",
                "-s",
                project,
                "-o",
                site.toString());
        assertThat(status).as(messages.toString()).isZero();
        Map<String, byte[]> books = new LinkedHashMap<>();
        new Tree(site).files().forEach((path, bytes) -> {
            if (path.endsWith(".epub")) {
                books.put(path, bytes);
            }
        });
        return books;
    }

    @Test
    @Tag("slow")
    void a_book_in_each_language_keeps_the_standard_and_its_chapters_lead_to_each_other() throws IOException {
        Map<String, byte[]> books = books("examples/harbour-programme", "site");
        keepTheStandard(books);
        for (byte[] book : books.values()) {
            chaptersAreGroupedAndLeadToEachOther(book);
        }
    }

    @Test
    @Tag("slow")
    void books_of_the_own_site_are_made_of_the_same_bytes_again() throws IOException {
        Map<String, byte[]> books = books(".", "first");
        keepTheStandard(books);
        Map<String, byte[]> again = books(".", "second");
        for (Map.Entry<String, byte[]> book : books.entrySet()) {
            assertThat(again.get(book.getKey())).as(book.getKey()).isEqualTo(book.getValue());
        }
    }

    @Tag("slow")
    @Test
    void an_entry_without_a_page_is_in_the_chapter_of_its_list() throws IOException {
        Path project = folder.resolve("rows");
        RowSite.SITE.in(project);

        Map<String, byte[]> books = books(project.toString(), "site");

        keepTheStandard(books);
        Map<String, String> files = files(Objects.requireNonNull(books.get("en/example-org.epub")));
        assertThat(files).containsKeys("EPUB/cities.xhtml").doesNotContainKey("EPUB/cities_nice.xhtml");
        assertThat(files.get("EPUB/news_told.xhtml"))
                .contains("href=\"cities.xhtml#nice\"", "href=\"news_2021.xhtml#signed\"");
    }

    @Test
    void titles_may_have_any_character_and_two_chapters_never_one_file() throws IOException {
        Path project = folder.resolve("odd");
        Site.of("""
                -- content/news/spring/walk.en.md --
                ---
                title: "A&nbsp;walk\\u00a0& <talk>\\u0001 of 3\\u00a0km"
                date: 2024-05-02
                ---
                To the sea.
                -- content/news/spring-walk.en.md --
                ---
                title: "\\u200b"
                date: 2024-05-03
                ---
                To the hills.
                """).configured("site.title.en=Site\\u00a0of <two> & more").in(project);

        Map<String, byte[]> books = books(project.toString(), "site");

        keepTheStandard(books);
        assertThat(files(Objects.requireNonNull(books.get("en/example-org.epub"))))
                .containsKeys("EPUB/news_spring-walk.xhtml", "EPUB/news_spring_walk.xhtml");
    }

    private void keepTheStandard(Map<String, byte[]> books) throws IOException {
        assertThat(books.keySet())
                .extracting(path -> path.replaceFirst("/.*", ""))
                .containsExactlyInAnyOrder("en", "zh");
        for (Map.Entry<String, byte[]> book : books.entrySet()) {
            assertThat(findings(book.getValue())).as(book.getKey()).isEmpty();
        }
    }

    private String findings(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("book.epub"), book);
        StringWriter findings = new StringWriter();
        int worst = new EpubCheck(file.toFile(), new PrintWriter(findings)).doValidate();
        return worst == 0 ? "" : findings.toString();
    }

    private static void chaptersAreGroupedAndLeadToEachOther(byte[] book) throws IOException {
        Map<String, String> files = files(book);
        Element contents =
                Jsoup.parse(String.valueOf(files.get("EPUB/contents.xhtml"))).expectFirst("nav > ol");
        assertThat(contents.select("> li > a").eachAttr("href"))
                .hasSize(12)
                .startsWith("about.xhtml")
                .endsWith("stocktaking.xhtml", "projects_matrix.xhtml", "clusters_matrix.xhtml", "glossary.xhtml");
        assertThat(Jsoup.parse(String.valueOf(files.get("EPUB/cooperation_port-merrow-puerto-lume.xhtml")))
                        .select("img.head-emblem")
                        .attr("src"))
                .matches("images/\\d+\\.svg");
        assertThat(contents.select("> li").get(1).select("ol a").eachAttr("href"))
                .contains("cities_port-merrow.xhtml");
        List<String> lost = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".xhtml")) {
                for (String target : Jsoup.parse(text).select("a[href]").eachAttr("href")) {
                    String file = target.replaceFirst("#.*", "");
                    if (!target.startsWith("#")
                            && !target.matches("(https?|mailto):.*")
                            && !files.containsKey("EPUB/" + file)) {
                        lost.add(path + " -> " + target);
                    }
                }
            }
        });
        assertThat(lost).isEmpty();
        assertThat(files.get("EPUB/cities_port-merrow.xhtml"))
                .contains("href=\"laps_merrow-lume.xhtml\"")
                .contains("<svg")
                .contains("images/");
    }

    /** The texts in a book; its first entry says what it is and is not compressed. */
    private static Map<String, String> files(byte[] book) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.isEmpty()) {
                    assertThat(entry.getName()).isEqualTo("mimetype");
                    assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                }
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
