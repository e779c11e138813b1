package org.programmekb.dataset;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;

/** Adapter that gives JSON values to the schema validator. */
final class JsonNodes implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object value) {
        return value instanceof JsonNode node ? node : new Node("", value);
    }

    @Override
    public JsonNode create(String text) {
        try {
            return new Node("", new JSONParser().parse(text));
        } catch (ParseException e) {
            throw new IllegalArgumentException("the program has a broken schema", e);
        }
    }

    /** A value and its JSON pointer. */
    private record Node(String pointer, @Nullable Object value) implements JsonNode {
        @Override
        public String getJsonPointer() {
            return pointer;
        }

        @Override
        public SimpleType getNodeType() {
            if (value == null) {
                return SimpleType.NULL;
            } else if (value instanceof String) {
                return SimpleType.STRING;
            } else if (value instanceof Boolean) {
                return SimpleType.BOOLEAN;
            } else if (value instanceof Number) {
                return asNumber().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
            }
            return value instanceof List ? SimpleType.ARRAY : SimpleType.OBJECT;
        }

        @Override
        public boolean asBoolean() {
            return Boolean.TRUE.equals(value);
        }

        @Override
        public String asString() {
            return String.valueOf(value);
        }

        @Override
        public BigInteger asInteger() {
            return asNumber().toBigInteger();
        }

        @Override
        public BigDecimal asNumber() {
            return new BigDecimal(String.valueOf(value));
        }

        @Override
        public List<JsonNode> asArray() {
            List<JsonNode> items = new ArrayList<>();
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    items.add(new Node(pointer + "/" + i, list.get(i)));
                }
            }
            return items;
        }

        @Override
        public Map<String, JsonNode> asObject() {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            Map<?, ?> map = value instanceof JsonObject object
                    ? object.members()
                    : value instanceof Map<?, ?> known ? known : Map.of();
            map.forEach((name, member) -> members.put(
                    (String) name, new Node(pointer + "/" + JsonNode.encodeJsonPointer((String) name), member)));
            return members;
        }
    }
}
