package org.programmekb.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.programmekb.cli.Kb;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Json;
import org.programmekb.fuzz.HostileHtml;
import org.programmekb.markup.header.YamlText;

/**
 * A site whose authors try everything: documents in all markup languages, headers, facts, registers and drawings, the same
 * for the same numbers. Its pages are without their content-security-policy.
 *
 * @param folder of the project
 */
record HostileSite(Path folder) {
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

    private static final List<String> ADDRESSES = List.of(
            "javascript:canary(30)",
            "JaVaScRiPt:canary(31)",
            "java&#10;script:canary(32)",
            "&#106;avascript:canary(33)",
            "data:text/html,<script>canary(34)</script>",
            "vbscript:canary(35)",
            "//evil.example/x",
            "\\\\evil.example\\x",
            "/\\evil.example/x",
            "https:evil.example",
            "kb:\"onclick=canary(36)",
            "x\" onmouseover=\"canary(37)",
            "x' onmouseover='canary(38)",
            "<javascript:canary(39)>",
            "https://example.org/\"onclick=canary(40)",
            "http://[::1]\"><script>canary(41)</script>",
            "#\"><img src=x onerror=canary(42)>",
            "x y",
            "%6aavascript:canary(43)",
            "blob:https://evil.example/x",
            "filesystem:x",
            "feed:javascript:canary(44)",
            "view-source:x");

    private static final List<String> WORDS = List.of(
            "\"><script>canary(50)</script>",
            "'><img src=x onerror=canary(51)>",
            "</title><script>canary(52)</script>",
            "</script><script>canary(53)</script>",
            "<!--<script>",
            "]]><script>canary(54)</script>",
            "{{7*7}}",
            "${7*7}",
            "<#assign x=1>",
            "\u2028canary(55)//",
            "\\\"};canary(56)//",
            "</style><img src=x onerror=canary(57)>",
            "&lt;script&gt;canary(58)&lt;/script&gt;",
            "&#60;script&#62;canary(59)&#60;/script&#62;",
            "x\" onload=\"canary(60)",
            "\u202Egnp.exe",
            "https://evil.example/x.png",
            "</textarea><svg onload=canary(61)>",
            "javascript:canary(62)");

    private static final List<String> DRAWN = List.of(
            "<script>canary(70)</script>",
            "<g onload=\"canary(71)\"/>",
            "<image href=\"https://evil.example/x.png\"/>",
            "<foreignObject><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"canary(72)\"/></foreignObject>",
            "<use href=\"https://evil.example/x.svg#a\"/>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<style>g{fill:url(https://evil.example/x)}</style>",
            "<a href=\"javascript:canary(73)\"><text y=\"9\">x</text></a>",
            "<animate attributeName=\"href\" values=\"javascript:canary(74)\"/>",
            "<set attributeName=\"onload\" to=\"canary(75)\"/>",
            "<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\">canary(76)</html:script>",
            "<rect style=\"fill:u\\72l(https://evil.example/x)\"/>",
            "<feImage href=\"https://evil.example/x\"/>",
            "<link xmlns=\"http://www.w3.org/1999/xhtml\" rel=\"stylesheet\" href=\"https://evil.example/x.css\"/>",
            "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">canary(77)</handler>");

    /** Writes the sources and builds the site, with so many documents. */
    static HostileSite in(Path folder, int documents, int seed) throws IOException {
        HostileSite site = new HostileSite(folder);
        String severities = Stream.of(Code.values())
                .map(code -> "check." + code.id() + "=warning\n")
                .collect(Collectors.joining());
        site.write("jbake.properties", """
                site.host=https://example.org
                site.languages=en
                site.title=Hostile
                site.admin=off
                """ + severities);
        for (int i = 0; i < documents; i++) {
            site.document(i, new Random(seed * 100_000L + i));
        }
        site.facts(new Random(seed));
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        int status = Kb.run(System.getenv(), console, console, "build", "--no-cache", "-s", folder.toString());
        if (status != 0) {
            String errors = messages.toString()
                    .lines()
                    .filter(line -> line.contains(": error"))
                    .limit(20)
                    .collect(Collectors.joining("\n"));
            throw new IllegalStateException("kb build ended with " + status + ":\n" + errors);
        }
        site.withoutPolicies();
        return site;
    }

    Path output() {
        return folder.resolve("output");
    }

    /** The pages and drawings, by their paths below the site. */
    List<String> pages() throws IOException {
        Path root = output().toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(path -> path.endsWith(".html") || path.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void withoutPolicies() throws IOException {
        for (String page : pages()) {
            Path file = output().resolve(page);
            if (page.endsWith(".html")) {
                String html = Files.readString(file);
                // The published files of two builds can be the same file.
                Files.delete(file);
                Files.writeString(file, POLICY.matcher(html).replaceAll(""));
            }
        }
    }

    private void document(int number, Random random) throws IOException {
        String header = "---\ntitle: " + YamlText.of(number + " " + word(random)) + "\ndate: 2020-02-14\nsummary: "
                + YamlText.of(word(random)) + "\ntags: " + YamlText.list(List.of(word(random)))
                + "\nimage: {file: ../images/" + number + ".svg, alt: " + quoted(word(random)) + ", credit: "
                + quoted(word(random)) + "}\n---\n";
        String body = IntStream.range(0, 3)
                .mapToObj(i -> switch (number % 3) {
                    case 0 -> markdown(random);
                    case 1 -> asciidoc(random);
                    default -> HostileHtml.of(random.nextLong());
                })
                .collect(Collectors.joining("\n\n"));
        write("content/news/n" + number + ".en." + List.of("md", "adoc", "html").get(number % 3), header + body);
        write(
                "content/images/" + number + ".svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"
                        + pick(DRAWN, random) + pick(DRAWN, random) + "<path d=\"M0 0h9v9\"/></svg>");
    }

    private static String markdown(Random random) {
        String address = pick(ADDRESSES, random);
        String words = word(random).replace("\n", " ");
        return switch (random.nextInt(10)) {
            case 0 -> "[" + words + "](" + address + " \"" + words + "\")";
            case 1 -> "![" + words + "](<" + address + "> '" + words + "')";
            case 2 -> "[" + words + "][r]\n\n[r]: " + address + " (" + words + ")";
            case 3 -> "<" + address + "> https://example.org/" + words;
            case 4 -> "```" + words + "\n" + words + "\n```";
            case 5 -> "| " + words + " |\n|---|\n| " + words + " |";
            case 6 -> "# " + words + " {#" + words + "}\n\nx[^1]\n\n[^1]: " + words;
            case 7 -> "!!! note \"" + words + "\"\n    " + words;
            case 8 -> "<div title=\"" + words + "\">\n\n**" + words + "**\n\n</div>";
            default -> HostileHtml.of(random.nextLong());
        };
    }

    private static String asciidoc(Random random) {
        String address = pick(ADDRESSES, random);
        String words = word(random).replace("\n", " ");
        String attack = HostileHtml.of(random.nextLong());
        return switch (random.nextInt(12)) {
            case 0 -> "++++\n" + attack + "\n++++";
            case 1 -> "pass:[" + attack.replace("]", "\\]").replace("\n", " ") + "] +++" + words + "+++";
            case 2 -> "link:" + address + "[" + words + ",window=_blank,role=\"" + words + "\"]";
            case 3 -> "image::a.png[" + words + ",link=\"" + address + "\",title=\"" + words + "\"]";
            case 4 -> "image::0.svg[opts=interactive]\n\nimage::0.svg[opts=inline]";
            case 5 ->
                "video::" + address + "[poster=https://evil.example/x]\n\nvideo::x[youtube]\n\naudio::" + address
                        + "[]";
            case 6 -> "[[" + words + "]]\n== " + words + "\n\n<<" + words + "," + words + ">>";
            case 7 -> "[source," + words + "]\n----\n" + words + "\n----";
            case 8 -> ":x: " + words + "\n\n{x} pass:a[{x}] stem:[" + words + "]";
            case 9 -> "[quote, " + words + ", " + words + "]\n____\n" + words + "\n____";
            case 10 ->
                "|===\na| " + words + "\n|===\n\nfootnote:[" + words + "] kbd:[" + words + "] menu:" + words + "[x]";
            default -> "[subs=none]\n" + attack;
        };
    }

    private void facts(Random random) throws IOException {
        for (int i = 0; i < 12; i++) {
            String words = quoted(word(random));
            write("content/cities/c" + i + ".en.md", "---\ntitle: " + words + "\n---\n" + markdown(random));
            write(
                    "content/cities/c" + i + ".yaml",
                    "name: " + words + "\nside: eu\ncountry: FR\nregion: " + words + "\nmayor: " + words
                            + "\nlatitude: 43\nlongitude: " + i + "\npinyin: " + words + "\npriorities: [" + words
                            + "]\nwebsite: "
                            + quoted(pick(ADDRESSES, random)) + "\n");
            write("content/laps/l" + i + ".en.md", "---\ntitle: " + words + "\n---\nText.");
            write(
                    "content/laps/l" + i + ".yaml",
                    "cities: [c0]\nvision: " + words + "\nobjectives: [" + words
                            + "]\nactions: [{title: " + words + ", owner: " + words
                            + ", from: 2020, to: 2021, funding: " + words
                            + "}]\nindicators: [{title: " + words + ", unit: " + words
                            + ", baseline: 1, target: 2}]\nrisks: [" + words + "]\n");
        }
        String words = quoted(word(random));
        write(
                "content/organisations.yaml",
                "o:\n  name: " + words + "\n  short: " + quoted(word(random)) + "\n  website: "
                        + quoted(pick(ADDRESSES, random)) + "\n");
        write(
                "content/glossary.yaml",
                "t:\n  term: " + words + "\n  short: " + quoted(word(random)) + "\n  meaning: " + words + "\n");
        write("content/people.yaml", "p:\n  name: " + words + "\n  role: " + words + "\n  organisation: o\n");
    }

    private static String word(Random random) {
        return random.nextInt(4) == 0
                ? HostileHtml.of(random.nextLong()).strip().replace("\n", " ")
                : pick(WORDS, random);
    }

    /** A text in quotation marks, as JSON and YAML have them. */
    private static String quoted(String text) {
        return Json.text(text);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
