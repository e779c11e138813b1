package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Json;

class Utf8BufferTest {
    private static final String[] PARTS = {
        "a", "<p>", "é", "海口", "–", "𠀀", "\uD840", "\uDC00", "\u0000", "x".repeat(50)
    };

    @Test
    void textInPiecesOfAnySizeIsEncodedAsTheJdkDoes() {
        Random random = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder all = new StringBuilder();
            Utf8Buffer buffer = new Utf8Buffer(random.nextInt(8));
            for (int i = random.nextInt(12); i > 0; i--) {
                String piece = PARTS[random.nextInt(PARTS.length)] + PARTS[random.nextInt(PARTS.length)];
                all.append(piece);
                switch (random.nextInt(3)) {
                    case 0 -> buffer.write(piece, 0, piece.length());
                    case 1 -> buffer.write(("xy" + piece).toCharArray(), 2, piece.length());
                    default -> piece.chars().forEach(buffer::write);
                }
            }
            assertThat(buffer.toByteArray()).isEqualTo(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void encodedPiecesStandBetweenText() {
        Utf8Buffer buffer = new Utf8Buffer(0);
        buffer.write("海", 0, 1);
        buffer.write("口".getBytes(StandardCharsets.UTF_8));
        buffer.write('!');
        assertThat(buffer).hasToString("海口!");
    }

    @Test
    void textIsEscapedAsTheLibraryAndTheJsonOfFindingsDo() throws Exception {
        Random random = new Random(12);
        for (int run = 0; run < 1_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]).append("&<>\"'\\/\n".charAt(random.nextInt(8)));
            }
            StringWriter html = new StringWriter();
            HTMLOutputFormat.INSTANCE.output(text.toString(), html);
            Utf8Buffer buffer = new Utf8Buffer(8);
            buffer.writeEscaped(text.toString());
            assertThat(buffer.toByteArray()).isEqualTo(html.toString().getBytes(StandardCharsets.UTF_8));
            buffer.clear();
            buffer.writeJson(text.toString());
            assertThat(buffer).hasToString(Json.text(text.toString()));
            buffer.clear();
            buffer.write("\uD840", 0, 1);
            buffer.writeJson(text.toString());
            assertThat(buffer).hasToString("?" + Json.text(text.toString()));
        }
    }
}
