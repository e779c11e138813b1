package org.programmekb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Diagnostics;

class SourceEncodingTest {
    private static final String CHINESE = "---\ntitle: 两市签署备忘录\n---\n市长说，港口将在明年改用岸电，居民夜里可以安静地休息。\n";
    private static final String TRADITIONAL = "---\ntitle: 兩市簽署備忘錄\n---\n市長說，港口將在明年改用岸電，居民夜裡可以安靜地休息。\n";
    private static final String FRENCH =
            "---\ntitle: Une journée à l’été\n---\nLa ville prépare déjà l’année prochaine.\n";

    private final Diagnostics findings = new Diagnostics(Map.of());

    private String decode(byte[] bytes) {
        return SourceEncoding.decode("a.md", bytes, findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBK          | GBK (Simplified Chinese)
            GB18030      | GBK (Simplified Chinese)
            UTF-16       | UTF-16 (“Unicode” in Windows)
            UTF-16LE     | UTF-16 (“Unicode” in Windows)
            UTF-16BE     | UTF-16 (“Unicode” in Windows)
            """)
    void chineseInAnotherEncodingIsNamedAndRead(String charset, String name) {
        assertThat(decode(CHINESE.getBytes(Charset.forName(charset)))).isEqualTo(CHINESE);
        assertIsNamed(name);
    }

    @Test
    void traditionalChineseInBig5IsNamedAndRead() {
        assertThat(decode(TRADITIONAL.getBytes(Charset.forName("Big5")))).isEqualTo(TRADITIONAL);
        assertIsNamed("Big5 (Traditional Chinese)");
    }

    @Test
    void aEuropeanLanguageInWindowsEncodingIsNamedAndRead() {
        assertThat(decode(FRENCH.getBytes(Charset.forName("windows-1252")))).isEqualTo(FRENCH);
        assertIsNamed("Windows-1252 (Western European)");
    }

    /** Each byte for itself is a character of UTF-8. */
    @ParameterizedTest
    @CsvSource({"UTF-16LE, 1:2", "UTF-16BE, 1:1"})
    void englishInUtf16WithoutAMarkIsReportedWhereItBegins(String charset, String place) {
        String english = "---\ntitle: A\n---\nText.\n";

        assertThat(decode(english.getBytes(Charset.forName(charset)))).isEqualTo(english);

        assertThat(findings.all())
                .extracting(Object::toString)
                .containsExactly("a.md:" + place
                        + ": error[encoding-invalid]: the file is not UTF-8; it looks like UTF-16 (“Unicode” in Windows)"
                        + " (hint: save the file as UTF-8; in Windows Notepad: File, Save as, Encoding: UTF-8)");
    }

    @Test
    void aSingleWrongByteIsReportedWhereItIs() {
        byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;

        decode(bytes);

        assertThat(findings.all())
                .extracting(Object::toString)
                .containsExactly(
                        "a.md:4:28: error[encoding-invalid]: the byte 0xE9 at this place is not UTF-8, unlike the"
                                + " rest of the file (hint: delete the character at this place and type it again)");
    }

    @Test
    void aZeroByteIsReportedWhereItIs() {
        decode("---\ntitle: A\n---\nOne \0two.\n".getBytes(StandardCharsets.UTF_8));

        assertThat(findings.all())
                .extracting(Object::toString)
                .containsExactly("a.md:4:5: error[encoding-invalid]: the character at this place is U+0000, which is"
                        + " not text (hint: delete the character at this place and type it again)");
    }

    @Test
    void theCharacterForAWrongByteMayBeWritten() {
        assertThat(decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFFFDb");
        assertThat(findings.all()).isEmpty();
    }

    private void assertIsNamed(String name) {
        assertThat(findings.all())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).hasToString("the file is not UTF-8; it looks like " + name));
    }
}
