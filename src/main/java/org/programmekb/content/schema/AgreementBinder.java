package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.programmekb.content.Agreement;
import org.programmekb.content.Components;
import org.programmekb.content.Core;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Party;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;

/** The agreements that news items and cooperations state. */
final class AgreementBinder {
    private static final String FIELD = "agreements";
    private static final String PARTIES = "parties";
    private static final String DATE = "date";
    /** The field of a news item with the cities of a memorandum, which is an agreement of which nothing else is known. */
    private static final String MEMORANDUM = "memorandum";

    private AgreementBinder() {}

    /** A news item, in whose agreements its memorandum is one; those without a date have that of the item. */
    static NewsItem news(Core core, Map<String, Object> parts, Values values, BindingContext context) {
        check(values, context);
        List<Map<?, ?>> all = new ArrayList<>();
        List<ContentId> signed = values.ids(MEMORANDUM);
        if (!signed.isEmpty()) {
            all.add(Map.of(
                    "kind",
                    MEMORANDUM,
                    PARTIES,
                    signed.stream().map(Party.OfCity::new).toList()));
        }
        all.addAll(stated(values).toList());
        parts.put(FIELD, all.stream().map(agreement -> dated(agreement, core)).toList());
        return Components.make(NewsItem.class, parts);
    }

    private static Stream<Map<?, ?>> stated(Values values) {
        List<?> all = values.get(FIELD, List.class).orElse(List.of());
        return all.stream().map(agreement -> (Map<?, ?>) agreement);
    }

    private static Map<Object, Object> dated(Map<?, ?> agreement, Core core) {
        Map<Object, Object> dated = new HashMap<>(agreement);
        dated.putIfAbsent(DATE, core.date().orElseThrow());
        return dated;
    }

    /** The cities that are parties to what a news item reports. */
    static Stream<ContentId> cities(Values values) {
        return Stream.concat(
                values.ids(MEMORANDUM).stream(),
                stated(values)
                        .flatMap(agreement ->
                                Agreement.cities((List<?>) Objects.requireNonNull(agreement.get(PARTIES)))));
    }

    /** Nobody agrees with nobody. */
    static void check(Values values, BindingContext context) {
        values.node(MEMORANDUM).ifPresent(written -> check(MEMORANDUM, "value-invalid.few-cities", written, context));
        if (values.node(FIELD).orElse(null) instanceof HeaderNode.Sequence written) {
            for (HeaderNode agreement : written.items()) {
                if (agreement instanceof HeaderNode.Mapping fields) {
                    fields.field(PARTIES)
                            .ifPresent(field -> check(PARTIES, "value-invalid.few-parties", field.value(), context));
                }
            }
        }
    }

    private static void check(String field, String mistake, HeaderNode written, BindingContext context) {
        if (written instanceof HeaderNode.Sequence list && list.items().size() < 2) {
            context.report(
                    Code.VALUE_INVALID,
                    written.location(),
                    Message.of(mistake, field),
                    Message.of("value-invalid.hint-few." + field));
        }
    }
}
