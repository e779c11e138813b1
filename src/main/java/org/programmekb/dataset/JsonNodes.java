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
        return value instanceof JsonNode node ? node : new Node(null, "", value);
    }

    @Override
    public JsonNode create(String text) {
        try {
            return new Node(null, "", new JSONParser().parse(text));
        } catch (ParseException e) {
            throw new IllegalArgumentException("the program has a broken schema", e);
        }
    }

    /**
     * A value and its place. Each keyword of a schema asks for the members again, so they are stored; hardly any asks
     * for the JSON pointer of a text, but those of objects and lists are parts of others.
     */
    private static final class Node implements JsonNode {
        private final @Nullable Node parent;
        private final String name;
        private final @Nullable Object value;
        private @Nullable String pointer;
        private @Nullable List<JsonNode> items;
        private @Nullable Map<String, JsonNode> members;

        Node(@Nullable Node parent, String name, @Nullable Object value) {
            this.parent = parent;
            this.name = name;
            this.value = value;
        }

        @Override
        public String getJsonPointer() {
            String known = pointer;
            if (known == null) {
                known = parent == null ? "" : parent.getJsonPointer() + "/" + JsonNode.encodeJsonPointer(name);
                pointer = known;
            }
            return known;
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
            List<JsonNode> known = items;
            if (known == null) {
                known = new ArrayList<>();
                if (value instanceof List<?> list) {
                    for (Object item : list) {
                        known.add(new Node(this, Integer.toString(known.size()), item));
                    }
                }
                items = known;
            }
            return known;
        }

        @Override
        public Map<String, JsonNode> asObject() {
            Map<String, JsonNode> known = members;
            if (known == null) {
                known = new LinkedHashMap<>();
                Map<?, ?> map = value instanceof JsonObject object
                        ? object.members()
                        : value instanceof Map<?, ?> parsed ? parsed : Map.of();
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    String key = (String) member.getKey();
                    known.put(key, new Node(this, key, member.getValue()));
                }
                members = known;
            }
            return known;
        }
    }
}
