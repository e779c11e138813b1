package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like markup that has been lost, and is not. */
class LostMarkupTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private void parse(String markdown) {
        sources.parse("a.md", "---\ntitle: x\n---\n" + markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\[text\\](folder/file.md)",
                "\\[文字\\]（folder/file.md）",
                "\\#\\#Title here",
                "\\##Title here",
                "\\#Getting started",
                "#\u3000",
                "＃\u2003"
            })
    void charactersThatAreMeantAreNoMistake(String line) {
        parse(line + "\n");
        assertThat(sources.findings()).isEmpty();
    }

    /** Each would take minutes if the time grew faster than the text. */
    @Test
    void longLinesTakeTimeInProportionToTheirLength() {
        String blanks = " ".repeat(100_000);
        parse("[a](" + blanks + "x(\n\n");
        parse("| a | b |\n|" + "-".repeat(2_000) + " ".repeat(2_000) + "x\n");
        parse("|" + " ab |".repeat(20_000) + "\n");
        parse("\\(x=y\\)".repeat(20_000) + "\n");
    }
}
