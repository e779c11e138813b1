package org.programmekb.dataset;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.programmekb.diagnostic.Json;

/**
 * JSON writer (RFC 8259) with the same bytes for the same values. Objects have line breaks down to a given depth and
 * are on one line below, so that each entry of a list is on its own line and a diff of two builds is readable.
 */
final class JsonText {
    private static final String SPACES = "  ".repeat(16);

    private final StringBuilder text = new StringBuilder();
    private final int depth;

    private JsonText(int depth) {
        this.depth = depth;
    }

    /** The bytes of a file with line breaks in everything nested at most {@code depth} deep. */
    static byte[] bytes(JsonObject value, int depth) {
        JsonText json = new JsonText(depth);
        json.append(value, 0);
        json.text.append('\n');
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(Object value, int level) {
        if (value instanceof String string) {
            Json.appendText(text, string);
        } else if (value instanceof JsonObject object) {
            append('{', object.members().entrySet(), member -> append(member, level + 1), '}', level);
        } else if (value instanceof List<?> list) {
            append('[', list, item -> append(item, level + 1), ']', level);
        } else if (value instanceof Number number) {
            text.append(number(number));
        } else if (value instanceof Boolean) {
            text.append(value.toString());
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
    }

    private void append(Map.Entry<String, Object> member, int level) {
        Json.appendText(text, member.getKey());
        text.append(level <= depth ? ": " : ":");
        append(member.getValue(), level);
    }

    private <T> void append(char start, Collection<T> items, Consumer<T> append, char end, int level) {
        text.append(start);
        boolean isFirst = true;
        for (T item : items) {
            if (!isFirst) {
                text.append(',');
            }
            isFirst = false;
            breakLine(level + 1);
            append.accept(item);
        }
        if (!isFirst && level < depth) {
            breakLine(level);
        }
        text.append(end);
    }

    private void breakLine(int level) {
        if (level <= depth) {
            text.append('\n');
            text.append(SPACES, 0, 2 * level);
        }
    }

    /** A number without an exponent. */
    static String number(Number number) {
        if (number instanceof Double decimal) {
            return BigDecimal.valueOf(decimal).stripTrailingZeros().toPlainString();
        }
        return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
}
