package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("docs")
class CatalogueTest {
    private static final String HEAD = """
            # What `kb` can find

            This page is generated: do not edit it. `./kb test --docs` writes it anew.

            An error stops publication, a warning does not. `check.<code>=error|warning|off` in `jbake.properties` changes the severity.
            The table shows the general hint. A finding may have a more exact one. A code leads to its page, which `kb explain` shows in the terminal.

            | code | severity | hint | 提示 | 说明 |
            |---|---|---|---|---|
            """;

    @Test
    void theCatalogueListsEveryCode() throws IOException {
        GeneratedPage.assertFresh("docs/reference/diagnostics.md", page());
    }

    @Test
    void everyHintSaysWhatToDoWithoutAFullStop() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(code.hint().in(MessageLanguage.ENGLISH))
                        .isNotBlank()
                        .doesNotEndWith(".")
                        .matches(hint -> !Character.isUpperCase(hint.charAt(0)), "starts with a small letter"));
    }

    /** A merge can leave two versions of a line, of which the program would use the second without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyMessageIsThereOnce(String language) throws IOException {
        assertThat(Files.readAllLines(Path.of(
                                "src/main/resources/org/programmekb/diagnostic/messages/" + language + ".properties"))
                        .stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    private static String page() {
        return HEAD
                + Arrays.stream(Code.values())
                        .sorted(Comparator.comparing(Code::id))
                        .map(code -> "| [`" + code.id() + "`](../findings/" + code.id() + ".en.md) | "
                                + code.severity().word() + " | "
                                + GeneratedPage.cell(code.hint().in(MessageLanguage.ENGLISH)) + " | "
                                + GeneratedPage.cell(code.hint().in(MessageLanguage.CHINESE)) + " | [中文](../findings/"
                                + code.id() + ".zh.md) |\n")
                        .collect(Collectors.joining());
    }
}
