package org.programmekb.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiled schema for fast validation of values, nearly all of which are valid: many times faster than the validator,
 * which interprets the schema for every value and collects annotations. It supports the keywords in the published
 * schemas and never accepts an invalid value; uncertain cases go to the validator.
 */
final class Shape {
    /** Keywords that validate nothing; the validator treats formats as annotations, too. */
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description", "format");

    private final List<String> types = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>();
    private final List<String> required = new ArrayList<>();
    private final Map<String, Shape> properties = new HashMap<>();
    private final Map<Pattern, Shape> patterns = new HashMap<>();
    private final List<Shape> all = new ArrayList<>();
    private final List<Shape> firstItems = new ArrayList<>();
    private @Nullable Shape items;
    private @Nullable Shape others;
    private @Nullable Pattern pattern;
    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal maximum;
    private boolean isClosed;
    private boolean isSet;
    private boolean isUnsure;
    private int least;
    private int most = Integer.MAX_VALUE;
    private int shortest;

    private Shape() {}

    /** Compiles schemas on demand; not thread-safe. */
    static final class Reader {
        private final Schemas schemas;
        private final Map<String, Object> files = new HashMap<>();
        private final Map<String, Shape> known = new HashMap<>();

        Reader(Schemas schemas) {
            this.schemas = schemas;
        }

        /** The schema with this name. */
        Shape shape(String name) {
            return referred(name, "#");
        }

        private Shape referred(String file, String reference) {
            int hash = reference.indexOf('#');
            String target = hash == 0 ? file : reference.substring(0, hash).replace(".schema.json", "");
            String pointer = reference.substring(hash + 1);
            Shape known = this.known.get(target + "#" + pointer);
            if (known == null) {
                known = new Shape();
                this.known.put(target + "#" + pointer, known);
                Object schema = files.computeIfAbsent(target, name -> JsonNodes.parse(schemas.text(name)));
                for (String step :
                        pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
                    schema = schema instanceof Map<?, ?> map ? map.get(step) : null;
                }
                read(target, schema, known);
            }
            return known;
        }

        private Shape shape(String file, @Nullable Object schema) {
            Shape shape = new Shape();
            read(file, schema, shape);
            return shape;
        }

        private void read(String file, @Nullable Object schema, Shape shape) {
            if (schema instanceof Map<?, ?> keywords) {
                keywords.forEach((keyword, value) -> {
                    if (!ANNOTATIONS.contains(keyword)) {
                        read(file, (String) keyword, value, shape);
                    }
                });
            } else {
                shape.isUnsure = true;
            }
        }

        private void read(String file, String keyword, Object value, Shape shape) {
            switch (keyword) {
                case "type" -> shape.types.add(value.toString());
                case "const" -> shape.allowed.add((String) value);
                case "enum" -> ((List<?>) value).forEach(each -> shape.allowed.add((String) each));
                case "pattern" -> shape.pattern = Pattern.compile((String) value);
                case "minLength" -> shape.shortest = ((Number) value).intValue();
                case "minItems", "minProperties" -> shape.least = ((Number) value).intValue();
                case "maxItems", "maxProperties" -> shape.most = ((Number) value).intValue();
                case "minimum" -> shape.minimum = new BigDecimal(value.toString());
                case "maximum" -> shape.maximum = new BigDecimal(value.toString());
                case "uniqueItems" -> shape.isSet = true;
                case "required" -> ((List<?>) value).forEach(each -> shape.required.add((String) each));
                case "items" -> shape.items = shape(file, value);
                case "prefixItems" -> ((List<?>) value).forEach(each -> shape.firstItems.add(shape(file, each)));
                case "properties" ->
                    ((Map<?, ?>) value).forEach((name, each) -> shape.properties.put((String) name, shape(file, each)));
                case "patternProperties" ->
                    ((Map<?, ?>) value)
                            .forEach((name, each) ->
                                    shape.patterns.put(Pattern.compile((String) name), shape(file, each)));
                case "additionalProperties" -> {
                    shape.isClosed = Boolean.FALSE.equals(value);
                    shape.others = shape.isClosed ? null : shape(file, value);
                }
                case "$ref" -> shape.all.add(referred(file, (String) value));
                default -> shape.isUnsure = true;
            }
        }
    }

    /** Whether a value is certainly valid. */
    boolean fits(@Nullable Object value) {
        if (isUnsure) {
            return false;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).fits(value)) {
                return false;
            }
        }
        if (value instanceof String text) {
            return isType("string") && fitsText(text);
        } else if (value instanceof JsonObject object) {
            return isType("object") && allowed.isEmpty() && fitsObject(object.members());
        } else if (value instanceof List<?> list) {
            return isType("array") && allowed.isEmpty() && fitsList(list);
        } else if (value instanceof Number) {
            return allowed.isEmpty() && fitsNumber(new BigDecimal(value.toString()));
        }
        return value instanceof Boolean && isType("boolean") && allowed.isEmpty();
    }

    private boolean isType(String type) {
        return types.isEmpty() || types.contains(type);
    }

    private boolean fitsText(String text) {
        return (shortest == 0 || text.codePointCount(0, text.length()) >= shortest)
                && (allowed.isEmpty() || allowed.contains(text))
                && (pattern == null || pattern.matcher(text).find());
    }

    private boolean fitsNumber(BigDecimal number) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return (isType("number") || isWhole && isType("integer"))
                && (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
    }

    private boolean fitsList(List<?> list) {
        int size = list.size();
        if (size < least || size > most || isSet && !isSet(list)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Shape item = i < firstItems.size() ? firstItems.get(i) : items;
            if (item != null && !item.fits(list.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all items are different; only for strings, since equality of other values is more difficult to decide.
     */
    private static boolean isSet(List<?> list) {
        Set<Object> seen = new HashSet<>();
        for (Object item : list) {
            if (!(item instanceof String) || !seen.add(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsObject(Map<String, Object> members) {
        if (members.size() < least || members.size() > most) {
            return false;
        }
        for (int i = 0; i < required.size(); i++) {
            if (!members.containsKey(required.get(i))) {
                return false;
            }
        }
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (!fitsMember(member.getKey(), member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsMember(String name, Object value) {
        Shape own = properties.get(name);
        boolean isKnown = own != null;
        if (own != null && !own.fits(value)) {
            return false;
        }
        for (Map.Entry<Pattern, Shape> like : patterns.entrySet()) {
            if (like.getKey().matcher(name).find()) {
                isKnown = true;
                if (!like.getValue().fits(value)) {
                    return false;
                }
            }
        }
        return isKnown || !isClosed && (others == null || others.fits(value));
    }
}
