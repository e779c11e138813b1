package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody should import. */
@Tag("sites")
final class HostileXliffTest extends TranslatedPort {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xliff version='1.2'>&a;</xliff> | a document type is not allowed",
                "<xliff version='1.2'><file>&a;</file></xliff> | this is no readable XML: ",
                "<xliff version='1.2'><file> | this is no readable XML: ",
                "<html/> | this is no XLIFF 1.2 ",
                "<xliff version='2.0'/> | this is no XLIFF 1.2 ",
                "<xliff version='1.2'><note/></xliff> | there is no element <file> in it, so it has no translations "
            })
    void hostileFilesAreRefusedWithTheirPlace(String xliff, String message) throws Exception {
        start();

        Result imported = giveBack(xliff);

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err())
                .containsPattern("back\\.xlf:1:\\d+: " + Pattern.quote(message))
                .contains("(hint: ");
        assertThat(imported.err()).doesNotContain("root:");
    }

    @Test
    void anotherEncodingAndDeepElementsAreRefused() throws Exception {
        start();
        Files.write(
                folder.resolve(XLIFF),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff version=\"1.2\"><note>\u00e9</note></xliff>"
                        .getBytes(StandardCharsets.ISO_8859_1));

        Result imported = kb("import", folder.resolve(XLIFF).toString());

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err()).contains("back.xlf:1:", "this is no readable XML: ");
        assertThat(giveBack("<xliff version='1.2'>" + "<g>".repeat(60) + "</g>".repeat(60) + "</xliff>")
                        .status())
                .isEqualTo(1);
    }
}
