package org.programmekb.dataset;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Json;

/**
 * JSON as it is published (RFC 8259): the same bytes for the same values. Objects stand on several lines down to a given
 * depth and on one line below, so that a list has a line for each of its entries and differences between two builds can
 * be read.
 */
final class JsonText {
    /** So many characters are kept before they become bytes; a list of all news takes tens of millions. */
    private static final int KEPT = 1 << 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final StringBuilder text = new StringBuilder(1024);
    private final int depth;

    private JsonText(int depth) {
        this.depth = depth;
    }

    /** A file with line breaks around what is nested at most {@code depth} deep. */
    static byte[] bytes(JsonObject value, int depth) {
        JsonText json = new JsonText(depth);
        json.append(value, 0);
        json.text.append('\n');
        json.flush();
        return json.bytes.toByteArray();
    }

    private void flush() {
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void append(Object value, int level) {
        if (value instanceof String string) {
            Json.appendText(text, string);
        } else if (value instanceof JsonObject object) {
            append(object.members(), level);
        } else if (value instanceof List<?> list) {
            append(list, level);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Double number) {
            text.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
    }

    private void append(Map<String, Object> members, int level) {
        text.append('{');
        boolean isFirst = true;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            separate(isFirst, level + 1);
            isFirst = false;
            Json.appendText(text, member.getKey());
            text.append(level < depth ? ": " : ":");
            append(member.getValue(), level + 1);
        }
        end(isFirst, level);
        text.append('}');
    }

    private void append(List<?> list, int level) {
        text.append('[');
        boolean isFirst = true;
        for (Object item : list) {
            separate(isFirst, level + 1);
            isFirst = false;
            append(item, level + 1);
        }
        end(isFirst, level);
        text.append(']');
    }

    private void separate(boolean isFirst, int level) {
        if (!isFirst) {
            text.append(',');
        }
        if (text.length() > KEPT) {
            flush();
        }
        breakLine(level);
    }

    private void end(boolean isEmpty, int level) {
        if (!isEmpty && level < depth) {
            breakLine(level);
        }
    }

    private void breakLine(int level) {
        if (level <= depth) {
            text.append('\n').append("  ".repeat(level));
        }
    }
}
