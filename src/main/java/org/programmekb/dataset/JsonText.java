package org.programmekb.dataset;

import java.io.ByteArrayOutputStream;
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
public final class JsonText {
    private static final String SPACES = "  ".repeat(24);

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(8192);
    private final int depth;

    private JsonText(int depth) {
        this.depth = depth;
    }

    /** The bytes of a file with line breaks in everything nested at most {@code depth} deep. */
    public static byte[] bytes(JsonObject value, int depth) {
        JsonText json = new JsonText(depth);
        json.append(value, 0);
        json.text.write('\n');
        return json.text.toByteArray();
    }

    private void append(Object value, int level) {
        if (value instanceof String string) {
            quoted(string);
        } else if (value instanceof JsonObject object) {
            append('{', object.members().entrySet(), member -> append(member, level + 1), '}', level);
        } else if (value instanceof List<?> list) {
            append('[', list, item -> append(item, level + 1), ']', level);
        } else if (value instanceof Number number) {
            write(number(number));
        } else if (value instanceof Boolean) {
            write(value.toString());
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
    }

    private void append(Map.Entry<String, Object> member, int level) {
        quoted(member.getKey());
        write(level <= depth ? ": " : ":");
        append(member.getValue(), level);
    }

    private <T> void append(char start, Collection<T> items, Consumer<T> append, char end, int level) {
        text.write(start);
        boolean isFirst = true;
        for (T item : items) {
            if (!isFirst) {
                text.write(',');
            }
            isFirst = false;
            breakLine(level + 1);
            append.accept(item);
        }
        if (!isFirst && level < depth) {
            breakLine(level);
        }
        text.write(end);
    }

    private void breakLine(int level) {
        if (level <= depth) {
            text.write('\n');
            write(SPACES.substring(0, 2 * level));
        }
    }

    private void quoted(String string) {
        text.write('"');
        write(Json.escaped(string));
        text.write('"');
    }

    private void write(String string) {
        text.writeBytes(string.getBytes(StandardCharsets.UTF_8));
    }

    /** A number without an exponent. */
    static String number(Number number) {
        if (number instanceof Double decimal) {
            return BigDecimal.valueOf(decimal).stripTrailingZeros().toPlainString();
        }
        return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
}
