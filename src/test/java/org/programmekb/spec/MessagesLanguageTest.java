package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.cli.Kb;

/** The commands speak the language that the option names, else that of the environment, else English. */
final class MessagesLanguageTest {
    private Path folder;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Site.of("""
                -- content/pages/a.en.md --
                ---
                titel: A
                ---
                """).in(folder);
    }

    private Result run(Map<String, String> environment, String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(status, out.toString(), err.toString(), new TreeMap<>());
    }

    @Test
    void theOptionDecides() throws IOException {
        Result result = run(Map.of("LANG", "en_GB.UTF-8"), "check", "-s", folder.toString(), "--lang", "zh");

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err())
                .contains("content/pages/a.en.md:2:1: 错误[field-unknown]: `titel`不是可用的字段名（提示：是否应为`title`？）");
        Assertions.assertThat(result.out()).isEqualTo("已检查1个文档、15个页面：1处错误，1处警告\n");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, zh_CN.UTF-8, true",
        "LC_MESSAGES, zh_CN.UTF-8, true",
        "LC_ALL, zh_CN, true",
        "LANGUAGE, zh_CN:en, true",
        "KB_LANG, zh_TW.UTF-8, true",
        "LANG, fr_FR.UTF-8, false",
        "LC_ALL, C.UTF-8, false",
        "KB_LANG, '', false",
    })
    void elseTheEnvironmentDoesElseEnglish(String name, String value, boolean isChinese) throws IOException {
        Result result = run(Map.of(name, value), "check", "-s", folder.toString());

        Assertions.assertThat(result.out()).startsWith(isChinese ? "已检查" : "Checked ");
    }

    @Test
    void errorsInTheCommandLineAreInTheLanguageToo() throws IOException {
        Assertions.assertThat(run(Map.of(), "build", "--lang=zh", "--nothing").err())
                .contains("没有");
        Assertions.assertThat(run(Map.of(), "check", "--lang", "fr").err()).contains("`fr`", "en, zh");
    }
}
