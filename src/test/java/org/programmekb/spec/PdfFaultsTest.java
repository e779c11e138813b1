package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;

/** What the program says to a browser that prints, and does when it fails. A script takes the place of the browser. */
final class PdfFaultsTest {
    /** Answers each command in the log, asks for a file on each page, and prints as each test says. */
    private static final String BROWSER = """
            #!/bin/bash
            folder=${0%%/*}
            while IFS= read -r -d '' command <&3; do
              printf '%%s\\n' "$command" >>"$folder/log"
              id=${command#*\\"id\\":}
              id=${id%%%%[,\\}]*}
              case $command in
                *Page.printToPDF*) %s ;;
              esac
              printf '{"id":%%s,"result":{"targetId":"t","sessionId":"s%%s","data":"JVBERg=="}}\\0' "$id" "$id" >&4
              case $command in
                *Page.navigate*)
                  page=${command#*\\"url\\":\\"}
                  page=${page%%%%\\"*}
                  page=${page//\\\\/}
                  session=${command#*\\"sessionId\\":\\"}
                  session=${session%%%%\\"*}
                  for address in "$page" "$page/../../../../../pages.txt" "file:///etc/hosts" "file:///..%%2F..%%2Fetc/hosts" \\
                    "${page%%/pages/*}/pages/..%%2Fbrowser/x" "${page/file:/http:}" "http://127.0.0.1/x" "chrome://version"; do
                    printf '{"sessionId":"%%s","method":"Fetch.requestPaused","params":{"requestId":"%%s","request":{"url":"%%s"}}}\\0' \\
                      "$session" "$address" "$address" >&4
                  done
                  printf '{"sessionId":"%%s","method":"Page.loadEventFired","params":{}}\\0' "$session" >&4
                  ;;
                *Browser.close*) exit ;;
              esac
            done
            """;

    @TempDir
    private Path folder;

    private Path output = Path.of("");
    private Path project = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        output = folder.resolve("output");
        project = Site.of("""
                -- content/cities/nordby.yaml --
                name: {en: Nordby, zh: 北镇}
                -- content/cities/nordby.en.md --
                ---
                title: Nordby
                ---
                Words.
                -- content/cities/nordby.zh.md --
                ---
                title: 北镇
                ---
                一句话。
                """).in(folder.resolve("project")).folder();
    }

    private Result build(String whenPrinting) throws IOException {
        Path browser = Files.writeString(folder.resolve("browser"), BROWSER.formatted(whenPrinting));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("KB_BROWSER", browser.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                "build",
                "--pdf",
                "-s",
                project.toString(),
                "-o",
                output.toString());
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    @Test
    void a_sheet_loads_only_what_is_printed_with_it() throws IOException {
        Result result = build("true");

        assertThat(result.status()).as(result.err()).isZero();
        List<String> log = Files.readAllLines(folder.resolve("log")).stream()
                .map(line -> line.replace("\\/", "/"))
                .toList();
        assertThat(log).anyMatch(line -> line.contains("setScriptExecutionDisabled") && line.contains("true"));
        List<String> allowed = log.stream()
                .filter(line -> line.contains("Fetch.continueRequest"))
                .toList();
        List<String> refused =
                log.stream().filter(line -> line.contains("Fetch.failRequest")).toList();
        long sheets =
                log.stream().filter(line -> line.contains("Page.navigate")).count();
        assertThat(sheets).isPositive();
        assertThat(allowed).hasSize((int) sheets).allMatch(line -> line.contains("/index.html\""));
        assertThat(refused).hasSize((int) sheets * 7);
    }

    @Test
    void a_browser_that_ends_while_it_prints_is_reported_at_once() throws IOException {
        Result result = build("exit");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .endsWith(
                        "\nkb: could not read or write: The browser that prints PDF files ended before it was done."
                                + " Nothing was published; the site from before is unchanged. Try again, or build without --pdf\n");
        assertThat(output).doesNotExist();
    }

    @Test
    @Tag("slow")
    void a_page_that_is_never_printed_is_named() throws IOException {
        Result result = build("continue");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .matches("(?s).*\\Rkb: could not read or write: The browser that prints PDF files did not finish"
                        + " (en|zh)/cities/nordby/index.html within 60 seconds. Nothing was published; the site from before is"
                        + " unchanged. Divide the page, above all its tables, or build without --pdf\\R");
        assertThat(output).doesNotExist();
    }
}
