package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.diagnostic.GeneratedPage;
import org.programmekb.diagnostic.MessageLanguage;

@Tag("docs")
class SettingReferenceTest {
    private static final Map<MessageLanguage, String> HEADS = Map.of(
            MessageLanguage.ENGLISH, """
            # Settings in `jbake.properties`

            This page is generated: do not edit it. `./kb test --docs` writes it anew. [中文版](settings.zh.md)

            Write one `key=value` on each line, in UTF-8. Lines that begin with `#` are comments. A key that is absent has its default value. `<language>` stands for the code of a language, `<group>` for the id of a group of cities; the part in square brackets may be absent.
            """,
            MessageLanguage.CHINESE, """
            # `jbake.properties`中的设置

            本页由程序生成，请勿直接修改；运行`./kb test --docs`会重新生成。[English](settings.en.md)

            每行写一项`键=值`，文件编码为UTF-8，以`#`开头的行是注释。没有写的键取默认值。`<language>`代表语言代码，`<group>`代表所属方的代号，方括号中的部分可以省略。
            """);
    private static final Map<MessageLanguage, String> COLUMNS = Map.of(
            MessageLanguage.ENGLISH, "| key | type | default | meaning | example |\n",
            MessageLanguage.CHINESE, "| 键 | 类型 | 默认值 | 含义 | 例子 |\n");

    @ParameterizedTest
    @EnumSource
    void theReferenceListsEverySetting(MessageLanguage language) throws IOException {
        StringBuilder page = new StringBuilder(HEADS.get(language));
        String stop = language == MessageLanguage.CHINESE ? "。" : ".";
        for (Setting.Part part : Setting.Part.values()) {
            page.append("\n## ").append(part.title().in(language)).append("\n\n");
            page.append(part.introduction().in(language)).append(stop).append("\n\n");
            page.append(COLUMNS.get(language)).append("|---|---|---|---|---|\n");
            Setting.of(part)
                    .forEach(setting -> page.append("| ")
                            .append(code(setting.key()))
                            .append(" | ")
                            .append(setting.type().in(language))
                            .append(" | ")
                            .append(code(setting.standard()))
                            .append(" | ")
                            .append(GeneratedPage.cell(setting.description().in(language)))
                            .append(" | ")
                            .append(code(setting.example()))
                            .append(" |\n"));
        }
        GeneratedPage.assertFresh("docs/reference/settings." + language.code() + ".md", page.toString());
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    @Test
    void everyKeyIsListedOnce() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
    }
}
