package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real spreadsheet opens the tables: Chinese is right, and nothing in a cell is run. Needs LibreOffice Calc. */
@Tag("slow")
final class SpreadsheetTest {
    private static final List<String> ATTACKS = List.of(
            "=1+1", "+1+1", "-1+1", "@SUM(1,1)", "=HYPERLINK(\"https://example.org/\",\"open\")", "a;=1+1", "＝1+1");

    @TempDir
    private Path folder;

    @Test
    void libreOfficeShowsChineseAndRunsNoFormula() throws Exception {
        assumeThat(Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice")
                        .anyMatch(path -> Files.exists(Path.of(path))))
                .as("LibreOffice Calc is missing (apt-get install --no-install-recommends libreoffice-calc)")
                .isTrue();
        Site site = Site.of("""
                -- content/cities/port-merrow.yaml --
                name: {en: Port Merrow, zh: 墨罗港}
                pinyin: moluogang
                latitude: -1.48
                longitude: 7
                -- content/cities/port-merrow.en.md --
                ---
                title: Port Merrow
                ---
                """);
        for (int i = 0; i < ATTACKS.size(); i++) {
            site = site.withFile(
                    "content/pages/attack-" + i + ".en.md",
                    "---\ntitle: '" + ATTACKS.get(i) + "'\nsummary: '" + ATTACKS.get(i) + "'\n---\n");
        }
        Result result = site.in(folder.resolve("site")).build();

        Document cities = opened(result, "cities");
        assertThat(cities.text()).contains("墨罗港", "Port Merrow");
        assertThat(cities.select("td[sdval=-1.48]")).as("numbers are numbers").isNotEmpty();
        for (String attack : ATTACKS) {
            assertThat(opened(result, "pages").select("td").eachText())
                    .as(attack)
                    .filteredOn(cell -> cell.replace("'", "").equals(attack))
                    .hasSize(2);
        }
        assertThat(flat(result, "pages")).doesNotContain("table:formula", "xlink:href");
    }

    private Document opened(Result result, String table) throws Exception {
        return Jsoup.parse(converted(result, table, "html:HTML (StarCalc)", "html"));
    }

    private String flat(Result result, String table) throws Exception {
        return converted(result, table, "fods", "fods");
    }

    private String converted(Result result, String table, String format, String ending) throws Exception {
        Path csv = folder.resolve(table + ".csv");
        Files.write(csv, result.files().get("data/v1/" + table + ".csv"));
        Path log = folder.resolve("soffice.log");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        csv.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!office.waitFor(180, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("LibreOffice did not end:\n" + Files.readString(log));
        }
        return Files.readString(folder.resolve(table + "." + ending));
    }
}
