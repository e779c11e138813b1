package org.programmekb.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;

/** A project into which the export of a WordPress site is imported. */
abstract class WordpressProject {
    private static final Site PROGRAMME = Site.of("""
            -- content/cities/nice.yaml --
            name: {en: Nice, zh: 尼斯}
            pinyin: nisi
            -- content/cities/nice.en.md --
            ---
            title: Nice
            ---
            -- content/cities/nice.zh.md --
            ---
            title: 尼斯
            ---
            """);

    @TempDir
    private Path temporary;

    Path folder = Path.of("");
    Path export = Path.of("");
    Path media = Path.of("");

    @BeforeEach
    void create() throws IOException {
        folder = temporary.toRealPath().resolve("project");
        export = temporary.resolve("export.xml");
        media = temporary.resolve("uploads");
        Files.createDirectories(media.resolve("2019/05"));
        PROGRAMME.in(folder);
    }

    Result run(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("import", "wordpress", "-s", folder.toString(), export.toString()));
        arguments.addAll(List.of(more));
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", "1718445600"),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments.toArray(String[]::new));
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    void export(WordpressExport items) throws IOException {
        Files.write(export, items.bytes());
    }

    void map(String text) throws IOException {
        Files.createDirectories(folder.resolve("imports"));
        Files.writeString(folder.resolve("imports/wordpress-mapping.yaml"), text);
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    Map<String, String> content() throws IOException {
        Map<String, String> files = new HashMap<>();
        new Tree(folder).files().forEach((path, bytes) -> {
            if (!path.startsWith("output/") && !path.startsWith(".kb/")) {
                files.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return files;
    }
}
