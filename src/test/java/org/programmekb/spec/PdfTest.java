package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;

/** The PDF files of pages. */
@Tag("browser")
final class PdfTest {
    private static final Site TWO_CITIES = Site.of("""
            -- content/cities/nordby.yaml --
            name: {en: Nordby, zh: 北镇}
            pinyin: beizhen
            partners: [changgang]
            -- content/cities/nordby.en.md --
            ---
            title: Nordby
            summary: A town of bridges.
            ---
            First words of Nordby.

            ## What it does

            Last words of Nordby.
            -- content/cities/nordby.zh.md --
            ---
            title: 北镇
            summary: 一座多桥之城。
            ---
            北镇的第一句话。

            ## 工作内容

            北镇的最后一句话。
            -- content/cities/changgang.yaml --
            name: {en: Changgang, zh: 长港}
            pinyin: changgang
            -- content/cities/changgang.en.md --
            ---
            title: Changgang
            ---
            """ + longText("Harbour") + longText("Rails") + longText("Schools"));

    private static String longText(String heading) {
        return "\n## " + heading + "\n\n"
                + "A paragraph of a long text that no single sheet of paper holds, with some more words in it.\n\n"
                        .repeat(100);
    }

    @TempDir
    private Path folder;

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("SOURCE_DATE_EPOCH", "1800000000");
        return environment;
    }

    private int build(Map<String, String> environment, StringWriter messages, String project, Path output) {
        PrintWriter console = new PrintWriter(messages);
        return Kb.run(environment, console, console, "build", "--pdf", "-s", project, "-o", output.toString());
    }

    @Test
    void a_sheet_has_tags_and_an_outline_and_its_words_in_the_order_of_reading() throws IOException {
        Path project = TWO_CITIES.in(folder.resolve("project")).folder();
        Path output = folder.resolve("output");
        StringWriter messages = new StringWriter();
        assertThat(build(environment(), messages, project.toString(), output))
                .as(messages.toString())
                .isZero();
        for (String city : new String[] {"en/cities/nordby/nordby.pdf", "zh/cities/nordby/nordby.pdf"}) {
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(output.resolve(city)))) {
                assertThat(pdf.getNumberOfPages()).as(city).isEqualTo(1);
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot())
                        .as(city)
                        .isNotNull();
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(city.substring(0, 2));
                assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren())
                        .as(city)
                        .isTrue();
                fontsAreEmbedded(pdf);
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                assertThat(text)
                        .containsSubsequence(
                                city.startsWith("en")
                                        ? new String[] {"Nordby", "Firstwords", "Whatitdoes", "Lastwords", "https://"}
                                        : new String[] {"北镇", "第一句话", "工作内容", "最后一句话", "https://"});
            }
        }
        String page = Files.readString(output.resolve("en/cities/nordby/index.html"));
        assertThat(page)
                .containsPattern("<a href=\"nordby\\.pdf\" type=\"application/pdf\">Print version: PDF, \\d+ KB</a>");
        aLongPageIsWholeAndHasContents(output.resolve("en/cities/changgang/changgang.pdf"));
        whatIsPrintedOnceIsNotPrintedAgain(project, output);
    }

    private static void aLongPageIsWholeAndHasContents(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            List<String> sheets = sheets(pdf);
            assertThat(String.join("", sheets).split("A paragraph of a long text", -1))
                    .hasSize(301);
            for (String heading : List.of("Harbour", "Rails", "Schools")) {
                int number = 1;
                while (!sheets.get(number - 1).matches("(?s).*\\R" + heading + " *\\R.*")) {
                    number++;
                }
                assertThat(sheets.get(0)).containsPattern("Contents(?s:.*)" + heading + "\\s+" + number);
            }
        }
    }

    private static List<String> sheets(PDDocument pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            sheets.add(stripper.getText(pdf));
        }
        return sheets;
    }

    /** A program that prints nothing takes the place of the browser. */
    private void whatIsPrintedOnceIsNotPrintedAgain(Path project, Path output) throws IOException {
        Map<String, byte[]> first = new Tree(output).files();
        Map<String, String> environment = environment();
        environment.put("KB_BROWSER", "/bin/false");
        StringWriter messages = new StringWriter();
        assertThat(build(environment, messages, project.toString(), output))
                .as(messages.toString())
                .isZero();
        assertThat(new Tree(output).files()).containsExactlyInAnyOrderEntriesOf(first);
    }

    @Test
    void without_a_browser_nothing_is_published() throws IOException {
        Path project = TWO_CITIES.in(folder.resolve("project")).folder();
        StringWriter messages = new StringWriter();
        Path output = folder.resolve("output");
        assertThat(build(Map.of(), messages, project.toString(), output)).isEqualTo(2);
        assertThat(messages.toString()).contains("--pdf needs Chromium or Chrome, and none was found.");
        assertThat(build(Map.of("KB_BROWSER", "/bin/false"), messages, project.toString(), output))
                .isEqualTo(3);
        assertThat(messages.toString()).contains("The browser that prints PDF files did not start.");
        assertThat(output).doesNotExist();
    }

    /** What a style sheet and a template of the project name is looked up neither on this machine nor elsewhere. */
    @Test
    void a_sheet_runs_no_script_and_loads_nothing_of_elsewhere() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> requests = Collections.synchronizedList(new ArrayList<>());
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String secret = Files.writeString(
                        folder.resolve("secret.svg"),
                        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='20'><text y='15'>SECRET</text></svg>")
                .toUri()
                .toString();
        String elsewhere = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        String layout = Files.readString(Path.of("templates/layout.ftlh"));
        Path project = TWO_CITIES
                .withFile("templates/layout.ftlh", layout.replaceFirst("</main>", """
                        <iframe src="%1$s"></iframe><object data="%1$s"></object><img src="%1$s" alt="">
                        <iframe srcdoc="<img src=%1$s alt=''><img src=%2$sboxed alt=''>" sandbox></iframe>
                        <iframe srcdoc="<img src=%1$s alt=''><img src=%2$sframed alt=''>"></iframe>
                        <iframe src="%2$sframe"></iframe><img src="%2$simage" alt="">
                        <img src="data:," alt="" onerror="document.body.textContent='SCRIPT'; fetch('%2$sscript')">
                        </main>""".formatted(secret, elsewhere)))
                .withFile("assets/css/custom.css", """
                        @import "%2$simport.css";
                        main::before { content: url(%1$s); }
                        main { background: url(%2$sbackground.png); }
                        """.formatted(secret, elsewhere))
                .in(folder.resolve("project"))
                .folder();
        Path output = folder.resolve("output");
        StringWriter messages = new StringWriter();
        try {
            assertThat(build(environment(), messages, project.toString(), output))
                    .as(messages.toString())
                    .isZero();
        } finally {
            server.stop(0);
        }
        assertThat(requests).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(output.resolve("en/cities/nordby/nordby.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("First words of Nordby.")
                    .doesNotContain("SECRET", "SCRIPT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "examples/harbour-programme"})
    @Tag("slow")
    void every_sheet_says_all_that_its_page_says(String project) throws IOException {
        Path output = folder.resolve("output");
        StringWriter messages = new StringWriter();
        assertThat(build(environment(), messages, project, output))
                .as(messages.toString())
                .isZero();
        Map<String, String> wrong = new TreeMap<>();
        Set<String> kinds = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : new Tree(output).files().entrySet()) {
            if (file.getKey().matches("../(.*/)?([^/]+)/\\2\\.pdf")) {
                Path page = output.resolve(file.getKey()).resolveSibling("index.html");
                Document html = Jsoup.parse(Files.readString(page));
                kinds.add(html.body().className());
                try (PDDocument pdf = Loader.loadPDF(file.getValue())) {
                    fontsAreEmbedded(pdf);
                    assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                    assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
                    List<String> sheets = sheets(pdf);
                    String missing = PaperWords.missing(html, String.join(" ", sheets));
                    if (!missing.isEmpty()) {
                        wrong.put(file.getKey(), missing);
                    }
                    for (int i = 0; i < sheets.size(); i++) {
                        if (sheets.get(i).lines().count() < (i == sheets.size() - 1 ? 5 : 20)) {
                            wrong.put(file.getKey(), "hardly anything on sheet " + (i + 1) + ": " + sheets.get(i));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(kinds)
                .contains(
                        "kind-city",
                        "kind-cluster",
                        "kind-cooperation",
                        "kind-matrix",
                        "kind-plan",
                        "kind-project",
                        "kind-stocktaking");
    }

    private static void fontsAreEmbedded(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }
}
