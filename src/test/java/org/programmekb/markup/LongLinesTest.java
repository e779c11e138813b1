package org.programmekb.markup;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderReader;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** A line of a hundred thousand characters is read in a time that its length explains, and exhausts no stack. */
class LongLinesTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    = x| |y
                    ==x| |y
                    = x\\n:jbake-summary: a| |b
                    = x\\nsummary: a| |b
                    = x\\n|a;|!
                    = x\\n|a <b>;|!
                    = x\\nA B\\n|a|!
                    = x\\nA B\\n1| |b
                    = x\\nA B\\ninclude::|[]|b
                    """)
    void aHeaderOfAsciidoc(String start, String unit, String end) {
        SourceText source = new SourceText("a.adoc", (start + repeated(unit) + end).replace("\\n", "\n"));
        HeaderReader reader = new HeaderReader(new YamlReader(16, 1_000, 10 * LENGTH), new Diagnostics(Map.of()));

        assertTimeoutPreemptively(ENOUGH, () -> reader.read(source, Markup.ASCIIDOC));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    a.adoc;= x\\n\\na | b\\n-;|-;!
                    a.adoc;= x\\n\\na | b\\n-;|-;|
                    a.md;---\\ntitle: x\\n---\\n## a; ;{b
                    a.md;---\\ntitle: x\\n---\\n## a {#b; ;c
                    a.md;---\\ntitle: x\\n---\\n[a](<;b;>)
                    a.md;---\\ntags: [a;, a;] # b\\n---
                    a.md;---\\ntitle: x\\n---\\n;>;!
                    """)
    void aDocument(String path, String start, String unit, String end) {
        String text = (start + repeated(unit) + end).replace("\\n", "\n");

        try (Sources sources = new Sources(folder)) {
            assertTimeoutPreemptively(ENOUGH, () -> sources.parse(path, text));
        }
    }

    private static String repeated(String unit) {
        return unit.repeat(LENGTH / unit.length());
    }
}
