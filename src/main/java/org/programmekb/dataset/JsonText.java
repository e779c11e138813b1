package org.programmekb.dataset;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Json;

/**
 * JSON writer (RFC 8259) with the same bytes for the same values. Objects have line breaks down to a given depth and
 * are on one line below, so that each entry of a list is on its own line and a diff of two builds is readable.
 */
final class JsonText {
    private static final String SPACES = "  ".repeat(16);

    private final StringWriter text = new StringWriter();
    private final int depth;

    private JsonText(int depth) {
        this.depth = depth;
    }

    /** The bytes of a file with line breaks in everything nested at most {@code depth} deep. */
    static byte[] bytes(JsonObject value, int depth) {
        JsonText json = new JsonText(depth);
        json.append(value, 0);
        json.text.write('\n');
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(Object value, int level) {
        if (value instanceof String string) {
            text.write(Json.text(string));
        } else if (value instanceof JsonObject object) {
            append(object.members(), level);
        } else if (value instanceof List<?> list) {
            append(list, level);
        } else if (value instanceof BigDecimal number) {
            write(number.toPlainString());
        } else if (value instanceof Double number) {
            write(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            write(value.toString());
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
    }

    private void append(Map<String, Object> members, int level) {
        text.write('{');
        boolean isFirst = true;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            separate(isFirst, level + 1);
            isFirst = false;
            text.write(Json.text(member.getKey()));
            write(level < depth ? ": " : ":");
            append(member.getValue(), level + 1);
        }
        end(isFirst, level);
        text.write('}');
    }

    private void append(List<?> list, int level) {
        text.write('[');
        boolean isFirst = true;
        for (Object item : list) {
            separate(isFirst, level + 1);
            isFirst = false;
            append(item, level + 1);
        }
        end(isFirst, level);
        text.write(']');
    }

    private void separate(boolean isFirst, int level) {
        if (!isFirst) {
            text.write(',');
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
            text.write('\n');
            text.write(SPACES, 0, 2 * level);
        }
    }

    private void write(String ascii) {
        text.write(ascii, 0, ascii.length());
    }
}
