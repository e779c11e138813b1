package org.programmekb.content.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/** Reads lists; headers without YAML separate the items by commas: {@code nice, haikou}. */
public final class Lists {
    private static final Pattern PART = Pattern.compile("[^,，、]+");

    private Lists() {}

    /** A list of texts or numbers; a wrong item is reported and omitted. */
    public static <T> ValueType<List<T>> of(ValueType<T> item) {
        return list(item, true, Lists::splitAtCommas);
    }

    /** A list of groups, which cannot be written with commas. */
    public static <T> ValueType<List<T>> ofGroups(ValueType<T> item) {
        return list(item, false, scalar -> List.of());
    }

    /** A list without duplicates. */
    public static <T> ValueType<List<T>> distinct(ValueType<T> item) {
        ValueType<List<T>> list = of(item);
        return new ValueType<>(list.words(), new Form.Items(item.form(), true, true), (node, reading) -> {
            reportDuplicates(node, reading);
            return list.read(node, reading)
                    .map(items -> items.stream().distinct().toList());
        });
    }

    private static <T> ValueType<List<T>> list(
            ValueType<T> item, boolean isText, Function<HeaderNode.Scalar, List<HeaderNode.Scalar>> splitting) {
        return new ValueType<>("list: " + item.words(), new Form.Items(item.form(), isText, false), (node, reading) -> {
            List<? extends HeaderNode> nodes = items(node, splitting);
            if (nodes.isEmpty() && !(node instanceof HeaderNode.Sequence)) {
                return reading.rejectType(node, Message.of("type-invalid.no-list", reading.stated(node)));
            }
            return Optional.of(nodes.stream()
                    .filter(each -> !ValueType.isBlank(each))
                    .flatMap(each -> item.read(each, reading.items()).stream())
                    .toList());
        });
    }

    /** The places of the items of a list; of equal ones the first. */
    public static Map<String, Location> places(HeaderNode list) {
        Map<String, Location> places = new HashMap<>();
        scalars(list).forEach(item -> places.putIfAbsent(item.text().strip(), item.location()));
        return places;
    }

    private static List<? extends HeaderNode> items(
            HeaderNode node, Function<HeaderNode.Scalar, List<HeaderNode.Scalar>> splitting) {
        if (node instanceof HeaderNode.Sequence sequence) {
            return sequence.items();
        }
        return node instanceof HeaderNode.Scalar scalar ? splitting.apply(scalar) : List.of();
    }

    /** The items of a list that are texts or numbers. */
    public static Stream<HeaderNode.Scalar> scalars(HeaderNode list) {
        return items(list, Lists::splitAtCommas).stream()
                .filter(HeaderNode.Scalar.class::isInstance)
                .map(HeaderNode.Scalar.class::cast);
    }

    private static void reportDuplicates(HeaderNode node, FieldContext reading) {
        Set<String> seen = new HashSet<>();
        scalars(node)
                .filter(scalar ->
                        !scalar.text().isBlank() && !seen.add(scalar.text().strip()))
                .forEach(scalar -> {
                    Message message =
                            Message.of("value-duplicate.twice", reading.name(), FieldContext.shown(scalar.text()));
                    reading.context().report(Code.VALUE_DUPLICATE, scalar.location(), message);
                });
    }

    /** Splits at commas, also Chinese ones; text between quotation marks is not split. */
    private static List<HeaderNode.Scalar> splitAtCommas(HeaderNode.Scalar scalar) {
        if (scalar.quoted()) {
            return List.of(scalar);
        }
        List<HeaderNode.Scalar> items = new ArrayList<>();
        Matcher parts = PART.matcher(scalar.text());
        while (parts.find()) {
            String item = parts.group().strip();
            if (!item.isEmpty()) {
                Location start = scalar.location();
                int offset = parts.start() + parts.group().indexOf(item);
                int column = start.column() == 0 ? 0 : start.column() + offset;
                items.add(new HeaderNode.Scalar(item, false, new Location(start.path(), start.line(), column)));
            }
        }
        return items;
    }
}
