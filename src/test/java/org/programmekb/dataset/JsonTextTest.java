package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JSON is written the same way every time, and says nothing where there is nothing to say. */
final class JsonTextTest {
    private static String text(JsonObject value, int depth) {
        return new String(JsonText.bytes(value, depth), StandardCharsets.UTF_8);
    }

    @Test
    void objectsStandOnLinesDownToTheDepthAndOnOneLineBelow() {
        JsonObject value = new JsonObject()
                .put("a", 1)
                .put("list", List.of(new JsonObject().put("b", "x\"\n").put("c", true)));

        assertThat(text(value, 2)).isEqualTo("""
                {
                  "a": 1,
                  "list": [
                    {"b":"x\\"\\n","c":true}
                  ]
                }
                """);
        assertThat(text(value, 0)).isEqualTo("{\"a\":1,\"list\":[{\"b\":\"x\\\"\\n\",\"c\":true}]}\n");
    }

    @Test
    void numbersHaveNoExponentAndNoUselessZeros() {
        JsonObject value = new JsonObject()
                .put("a", 7.0)
                .put("b", 1e7)
                .put("c", new BigDecimal("1E+3"))
                .put("d", -1.48);

        assertThat(text(value, 0)).isEqualTo("{\"a\":7,\"b\":10000000,\"c\":1000,\"d\":-1.48}\n");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        JsonObject value = new JsonObject()
                .put("a", Optional.empty())
                .put("b", List.of())
                .put("c", new JsonObject())
                .put("d", Optional.of("e"));

        assertThat(text(value, 0)).isEqualTo("{\"d\":\"e\"}\n");
    }
}
