package org.programmekb.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A programme in which tests create documents. */
abstract class NewDocuments {
    static final Site PROGRAMME = Site.of("""
            -- content/cities/nice.yaml --
            name: {en: Nice, zh: 尼斯}
            pinyin: nisi
            -- content/cities/nice.en.md --
            ---
            title: Nice
            ---
            -- content/cities/venice.yaml --
            name: {en: Venice, zh: 威尼斯}
            pinyin: weinisi
            -- content/cities/venice.en.md --
            ---
            title: Venice
            ---
            -- content/cities/malaga.yaml --
            name: {en: Málaga, zh: 马拉加}
            pinyin: malajia
            -- content/cities/malaga.en.md --
            ---
            title: Málaga
            ---
            -- content/clusters/water.yaml --
            name: {en: Clean water, zh: 清洁用水}
            pinyin: qingjieyongshui
            -- content/clusters/water.en.md --
            ---
            title: Clean water
            ---
            """);

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void create() throws IOException {
        project = PROGRAMME.in(folder.toRealPath());
    }

    /** Runs the command in a folder; {@code answers} is what the user types, if somebody is at the keyboard. */
    static Result run(Path where, Map<String, String> environment, String answers, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Keyboard.run(
                where,
                environment,
                new BufferedReader(new StringReader(answers)),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    Result ask(String answers, String... arguments) {
        return run(project.folder(), Map.of("SOURCE_DATE_EPOCH", "1700000000"), answers, arguments);
    }

    String text(String path) throws IOException {
        return Files.readString(project.folder().resolve(path));
    }
}
