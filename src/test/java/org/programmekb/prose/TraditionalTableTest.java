package org.programmekb.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Derives the table of Traditional characters; {@code -Dprose=write} writes it. */
class TraditionalTableTest {
    private static final Path TABLE = Path.of("src/main/resources/org/programmekb/prose/style/traditional.txt");

    /**
     * Characters that the Table of General Standard Chinese Characters has in names or meanings of their own, although GB
     * 2312 lacks them.
     */
    private static final String STANDARD = "瞭昇鉅祕鍾剋氾菓稜扞";

    /**
     * What ICU turns into another character, except characters that Simplified Chinese itself uses: those of GB 2312, such as
     * 後, 乾, 著, 於, and the ones above.
     */
    private static String derived() {
        Transliterator simplify = Transliterator.getInstance("Hant-Hans");
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        StringBuilder table = new StringBuilder();
        int pairs = 0;
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
            String to = simplify.transliterate(String.valueOf(c));
            if (to.length() == 1
                    && to.charAt(0) != c
                    && !simplified.canEncode(c)
                    && simplified.canEncode(to.charAt(0))
                    && STANDARD.indexOf(c) < 0) {
                pairs++;
                table.append(c).append(to).append(pairs % 30 == 0 ? '\n' : ' ');
            }
        }
        return table.toString().strip() + "\n";
    }

    @Test
    void theTableIsWhatIcuAndGb2312Say() throws IOException {
        String table = derived();
        if ("write".equals(System.getProperty("prose"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }
}
