package org.programmekb.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.programmekb.cli.Kb;

/** A project with posts of JBake and a theme of the programme, in which {@code kb migrate jbake} runs. */
record MigratedProject(Path folder) {
    private static final Site SITE = Site.of("""
            -- templates/post.ftl --
            <html><body>${content.body}</body></html>
            -- templates/tags.ftl --
            <html><body>${tag}</body></html>
            -- assets/img/logo.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>
            -- content/clusters/ports.yaml --
            name: {en: Ports, zh: 港口}
            pinyin: gangkou
            -- content/clusters/ports.en.md --
            ---
            title: Ports
            ---
            -- content/clusters/ports.zh.md --
            ---
            title: 港口
            ---
            -- content/blog/2019/open-day.md --
            title=Open day: ships
            date=2019-05-15
            type=post
            tags=harbour, ports
            status=published
            author=Ann Example
            summary=Forty ships to look at.
            ~~~~~~
            See [the second](second.html#b), ![the *logo*](../../img/logo.svg) and [old][1].

                [code](second.html)

            [1]: /blog/2019/stays.html
            -- content/blog/2019/open-day_zh.md --
            title=开放日
            date=2019-05-15
            type=post
            status=published
            ~~~~~~
            参见[第二篇](https://example.org/blog/2019/second.html)。
            -- content/blog/2019/second.html --
            title=Second
            date=2019-05-16
            type=post
            tags=ports
            status=draft
            ~~~~~~
            <h2 id="b">B</h2>
            <p>Back to <a href="open-day.html">the first</a> and <a href="gone.html">nowhere</a>.</p>
            -- content/blog/2019/stays.md --
            title=Stays
            date=2019-05-17
            type=post
            status=published
            ~~~~~~
            See [the first](open-day.html).
            """);

    static final String MAPPING = """
            documents:
              blog/2019/open-day.md: news/2019/open-day.en
              blog/2019/open-day_zh.md: news/2019/open-day.zh
              blog/2019/second.html: news/2019/second.en
              blog/2019/stays.md:
            tags:
              ports: cluster/ports
            """;

    /** Writes the project into a folder. */
    static MigratedProject in(Path folder) throws IOException {
        SITE.in(folder);
        return new MigratedProject(folder);
    }

    Result run() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", "1718445600"),
                new PrintWriter(out),
                new PrintWriter(err),
                "migrate",
                "jbake",
                folder.toString());
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    void configure(String lines) throws IOException {
        write("jbake.properties", text("jbake.properties") + lines);
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** All files but the site and what the program remembers. */
    Map<String, String> sources() throws IOException {
        Map<String, String> files = new TreeMap<>();
        new Tree(folder).files().forEach((path, bytes) -> {
            if (!path.startsWith("output") && !path.startsWith(".kb/")) {
                files.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return files;
    }
}
