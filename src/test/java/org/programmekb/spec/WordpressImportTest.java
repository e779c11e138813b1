package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmekb.image.TestImages;

/** {@code kb import wordpress}: three hundred items in two languages that share their slugs. */
final class WordpressImportTest extends WordpressProject {
    private static WordpressExport items() {
        WordpressExport items = new WordpressExport();
        for (int number = 1; number <= 145; number++) {
            items.pair(number, number % 10 == 0 ? "page" : "post");
        }
        for (int number = 0; number < 10; number++) {
            items.single(1001 + number);
        }
        return items;
    }

    private static long documents(Map<String, String> files, String language) {
        return files.keySet().stream()
                .filter(path -> path.matches("content/(news|pages)/.*\\." + language + "\\.md"))
                .count();
    }

    @Test
    void threeHundredItemsInTwoLanguagesBecomePairsAndTheirAddressesLeadToThem() throws IOException {
        export(items());
        Files.write(media.resolve("2019/05/port.png"), TestImages.png(8, 8));
        Files.write(media.resolve("2019/05/unused.png"), TestImages.png(8, 8));

        Result first = run("--media", media.toString());

        assertThat(first.err()).contains("Nothing has been imported yet");
        assertThat(text("imports/wordpress-mapping.yaml"))
                .contains("categories:\n  harbour-en: # Harbour (155)\n  harbour-zh: # Harbour (145)\n");

        map("categories:\n  harbour-en: [city/nice, tag]\n  harbour-zh: city/nice\n");
        Result second = run("--media", media.toString());

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.out())
                .contains("news items: 141, pages: 14\n", "texts in `en`: 155\n", "texts in `zh`: 145\n");
        Map<String, String> files = content();
        assertThat(documents(files, "en") + documents(files, "zh")).isEqualTo(300);
        assertThat(text("content/news/post-7.yaml")).isEqualTo("date: 2019-05-15\ncities: [nice]\n");
        assertThat(text("content/news/post-7.en.md")).isEqualTo("""
                ---
                title: "The port, part 7"
                aliases: [/en/2019/05/post-7/]
                tags: [Harbour]
                ---
                See [the first](kb:news/post-1) of 7.

                ![The port](../images/2019/05/port.png)
                """);
        assertThat(text("content/news/post-7.zh.md")).isEqualTo("""
                ---
                title: 港口（7）
                aliases: [/zh/2019/05/post-7/]
                ---
                参见[第一篇](kb:news/post-1)，共7篇。

                ![港口](../images/2019/05/port.png)
                """);
        assertThat(text("content/news/single-1003.en.md")).endsWith("""
                ---
                Alone `[contact-form-7 id="1"]`

                ![Single 1003](../images/2019/05/port.png)

                The end
                """);
        assertThat(files).doesNotContainKey("content/images/2019/05/unused.png");
        assertThat(text("import-report.md"))
                .contains("- `content/news/single-1003.en.md:6`: `` [contact-form-7 id=\"1\"] ``")
                .contains("## Items without a translation (10)");
        assertThat(run("--media", media.toString()).out())
                .isEqualTo("Everything in this export has been imported before; nothing was changed\n");
        assertThat(content()).isEqualTo(files);

        Result built = new Project(folder).build();

        assertThat(built.status()).as(built.err()).isZero();
        for (WordpressExport.Published item : items().published()) {
            assertThat(built.text(item.path().substring(1) + "index.html"))
                    .as(item.path())
                    .contains(item.language() + "/" + item.target() + "/");
        }
    }

    @Test
    void aSecondRunChangesNothingAndALaterExportAddsOnlyWhatIsNew() throws IOException {
        WordpressExport some =
                new WordpressExport().pair(1, "post").pair(2, "post").pair(3, "post");
        export(some);
        map("categories:\n  harbour-en:\n  harbour-zh:\n");
        run();
        Files.writeString(folder.resolve("content/news/post-1.en.md"), "---\ntitle: Edited\n---\nEdited.\n");
        Files.delete(folder.resolve("content/news/post-2.en.md"));
        Files.delete(folder.resolve("content/news/post-2.zh.md"));
        Files.delete(folder.resolve("content/news/post-2.yaml"));
        Map<String, String> before = content();

        Result again = run();

        assertThat(again.out()).isEqualTo("Everything in this export has been imported before; nothing was changed\n");
        assertThat(content()).isEqualTo(before);

        for (int number = 4; number <= 13; number++) {
            some.pair(number, "post");
        }
        export(some);
        run();

        Map<String, String> after = content();
        assertThat(documents(after, "en")).isEqualTo(documents(before, "en") + 10);
        before.forEach((path, text) -> {
            if (!path.equals("imports/wordpress.yaml") && !path.equals("import-report.md")) {
                assertThat(after).containsEntry(path, text);
            }
        });
        assertThat(after.get("import-report.md")).startsWith(before.get("import-report.md"));
    }

    @Test
    void anExportThatIsCutOffImportsNothing() throws IOException {
        byte[] whole = items().bytes();
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        half.write(whole, 0, whole.length / 2);
        Files.write(export, half.toByteArray());
        Map<String, String> before = content();

        Result result = run();

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .matches("(?s).*export\\.xml:\\d+:\\d+: the export cannot be read: .*Nothing was imported.*");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void endlessNamesAreCutAndDatesThatAreNoneAreReported() throws IOException {
        String text = new String(new WordpressExport().single(1).single(2).bytes(), StandardCharsets.UTF_8);
        Files.writeString(
                export,
                text.replace("<![CDATA[single-1]]>", "<![CDATA[" + "x".repeat(300) + "]]>")
                        .replace("<![CDATA[single-2]]>", "<![CDATA[" + "word-".repeat(60) + "end]]>")
                        .replace("2019-05-02 ", "2019-13-45 "));
        map("categories:\n  harbour-en:\n");

        assertThat(run().status()).isZero();
        assertThat(text("content/news/" + "x".repeat(120) + ".yaml"))
                .isEqualTo("date: " + LocalDate.ofEpochDay(1718445600 / 86_400) + "\n");
        assertThat(folder.resolve("content/news/" + "word-".repeat(24).replaceFirst("-$", "") + ".en.md"))
                .exists();
        assertThat(text("import-report.md")).contains("## Items without a date (1)");
    }

    @Test
    void addressesOfPeopleMayBeginWithABlank() throws IOException {
        String text = new String(new WordpressExport().single(1).bytes(), StandardCharsets.UTF_8);
        Files.writeString(export, text.replace("Alone", "<a href=\"mailto:%20a@old.example\">Write</a>"));
        map("categories:\n  harbour-en:\n");

        run();

        assertThat(text("content/news/single-1.en.md")).contains("\n[Write](mailto:a@old.example) ");
    }

    @Test
    void whatIsNotImportedIsNamedWithItsKind() throws IOException {
        String text =
                new String(new WordpressExport().single(1).single(2).single(3).bytes(), StandardCharsets.UTF_8);
        int second = text.indexOf("<title><![CDATA[Single 2");
        int third = text.indexOf("<title><![CDATA[Single 3");
        String first = text.substring(0, second).replace("[CDATA[post]]", "[CDATA[event]]");
        Files.writeString(
                export,
                first
                        + text.substring(second, third).replace("[CDATA[publish]]", "[CDATA[inherit]]")
                        + text.substring(third).replace("[CDATA[publish]]", "[CDATA[private]]"));
        Map<String, String> before = content();

        Result result = run();

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("""
                This export has no post and no page that can be imported; nothing was changed
                not imported, private items: 1
                not imported, items of other kinds or states: `event` 1, `post/inherit` 1
                """);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void mistakesInTheMappingAreReportedWithTheirPlace() throws IOException {
        export(new WordpressExport().pair(1, "post"));
        map("categories:\n  harbour-en: city/atlantis\n  harbour-zh: nice\nthemes:\n  x: tag\n");

        Result result = run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("imports/wordpress-mapping.yaml:2:15: error[reference-unknown]: the project has no"
                        + " `city/atlantis`")
                .contains("imports/wordpress-mapping.yaml:3:15: error[value-invalid]: a category cannot become `nice`")
                .contains("imports/wordpress-mapping.yaml:4:1: error[field-unknown]: there is no section `themes` in a"
                        + " mapping");
    }
}
