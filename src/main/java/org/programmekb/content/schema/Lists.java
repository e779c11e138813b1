package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;

/** Reads lists; headers without YAML separate the items by commas: {@code nice, haikou}. */
final class Lists {
    private Lists() {}

    /** A list of texts or numbers; a wrong item is reported and omitted. */
    static <T> Shape<List<T>> of(Shape<T> item) {
        return list(item, Lists::splitAtCommas);
    }

    /** A list of groups, which cannot be written with commas. */
    static <T> Shape<List<T>> ofGroups(Shape<T> item) {
        return list(item, scalar -> List.of());
    }

    /** A list without duplicates. */
    static <T> Shape<List<T>> distinct(Shape<T> item) {
        Shape<List<T>> list = of(item);
        return Shape.of(list.words(), list.group(), (node, reading) -> {
            reportDuplicates(node, reading);
            return list.read(node, reading)
                    .map(items -> items.stream().distinct().toList());
        });
    }

    private static <T> Shape<List<T>> list(Shape<T> item, Splitter splitter) {
        return Shape.of("list: " + item.words(), item.group(), (node, reading) -> {
            List<HeaderNode> nodes = items(node, splitter);
            if (nodes.isEmpty() && !(node instanceof HeaderNode.Sequence)) {
                reading.rejectShape(node, "a list");
                return Optional.empty();
            }
            List<T> items = new ArrayList<>();
            for (HeaderNode each : nodes) {
                if (!Shape.isBlank(each)) {
                    item.read(each, reading.items()).ifPresent(items::add);
                }
            }
            return Optional.of(items);
        });
    }

    /** The place of an item in a list; the place of the list if the item cannot be found. */
    static Location itemAt(HeaderNode list, String item) {
        return items(list, Lists::splitAtCommas).stream()
                .filter(node -> node instanceof HeaderNode.Scalar scalar
                        && scalar.text().strip().equals(item))
                .findFirst()
                .orElse(list)
                .location();
    }

    private static List<HeaderNode> items(HeaderNode node, Splitter splitter) {
        if (node instanceof HeaderNode.Sequence sequence) {
            return sequence.items();
        }
        return node instanceof HeaderNode.Scalar scalar ? splitter.split(scalar) : List.of();
    }

    private static void reportDuplicates(HeaderNode node, Reading reading) {
        Set<String> seen = new HashSet<>();
        for (HeaderNode each : items(node, Lists::splitAtCommas)) {
            if (each instanceof HeaderNode.Scalar scalar
                    && !scalar.text().isBlank()
                    && !seen.add(scalar.text().strip())) {
                reading.report(
                        Code.VALUE_DUPLICATE,
                        scalar.location(),
                        "`" + reading.name() + "` contains " + Reading.quoted(scalar.text()) + " twice");
            }
        }
    }

    private interface Splitter {
        List<HeaderNode> split(HeaderNode.Scalar scalar);
    }

    /** Splits at commas, also Chinese ones; text between quotation marks is not split. */
    private static List<HeaderNode> splitAtCommas(HeaderNode.Scalar scalar) {
        if (scalar.quoted()) {
            return List.of(scalar);
        }
        List<HeaderNode> items = new ArrayList<>();
        String text = scalar.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',' || text.charAt(i) == '，') {
                addItem(items, scalar, from, i);
                from = i + 1;
            }
        }
        return items;
    }

    private static void addItem(List<HeaderNode> items, HeaderNode.Scalar whole, int from, int to) {
        String part = whole.text().substring(from, to);
        String item = part.strip();
        if (!item.isEmpty()) {
            Location start = whole.location();
            int column = start.column() == 0 ? 0 : start.column() + from + part.indexOf(item);
            items.add(new HeaderNode.Scalar(item, false, new Location(start.path(), start.line(), column)));
        }
    }
}
