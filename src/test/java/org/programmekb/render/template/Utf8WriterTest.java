package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.utility.StringUtil;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8WriterTest {
    private static final String CHARACTERS = "ab<é߿ࠀ海�𠮷😀\uD800\uDC00\uDBFF";

    @Test
    void writesWhatTheJdkEncodesHoweverTheTextIsCut() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 100 == 0 ? 20_000 : 40);
            for (int i = 0; i < length; i++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            Utf8Writer writer = new Utf8Writer(16, 1_000_000);
            for (int at = 0; at < length; ) {
                int end = Math.min(length, at + 1 + random.nextInt(3000));
                if (random.nextBoolean()) {
                    writer.write(text.toString(), at, end - at);
                } else {
                    writer.write(text.toString().toCharArray(), at, end - at);
                }
                at = end;
            }
            assertThat(writer.toBytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void escapesWhatHtmlReserves() {
        String text = "a<b>&\"c\" 'd' 海<口𠮷>".repeat(500);
        Utf8Writer writer = new Utf8Writer(16, 1_000_000);
        writer.writeEscaped(text);
        assertThat(new String(writer.toBytes(), StandardCharsets.UTF_8)).isEqualTo(StringUtil.XHTMLEnc(text));
    }

    @Test
    void escapesAlsoAfterHalfACharacter() {
        Utf8Writer writer = new Utf8Writer(0, 1_000_000);
        writer.write("\uD840", 0, 1);
        writer.writeEscaped("<\uD840>");
        assertThat(new String(writer.toBytes(), StandardCharsets.UTF_8)).isEqualTo("?&lt;?&gt;");
    }

    @Test
    void takesTextThatIsEncodedAlready() {
        Utf8Writer writer = new Utf8Writer(0, 1_000_000);
        writer.write("海\uD840", 0, 2);
        writer.write("口".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(writer.toBytes(), StandardCharsets.UTF_8)).isEqualTo("海?口");
    }
}
