package org.programmekb.content.schema;

import java.util.List;
import org.programmekb.content.Core;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The fields of a news item; to add one, add a constant here and a component to {@link NewsItem}. */
final class NewsSchema {
    static final Schema FIELDS = CommonFields.and(ContentType.NEWS).requiring(CommonFields.DATE);

    static final Field<Event> EVENT = FIELDS.optional(
            "event", EventParts.EVENT, "{from: 2026-10-08, place: {en: Nice, zh: 尼斯}, organisers: [imredd]}");

    static final Field<List<ContentId>> MEMORANDUM =
            FIELDS.optional("memorandum", Lists.distinct(References.to(ContentType.CITY)), "[nice, haikou]");

    private NewsSchema() {}

    static NewsItem bind(Core core, Values values, BindingContext context) {
        if (values.node(MEMORANDUM).orElse(null) instanceof HeaderNode.Sequence written
                && written.items().size() < 2) {
            context.report(
                    Code.VALUE_INVALID,
                    written.location(),
                    Message.of("value-invalid.few-cities", MEMORANDUM.name()),
                    Message.of("value-invalid.hint-memorandum"));
        }
        return new NewsItem(core, values.get(EVENT), values.all(MEMORANDUM));
    }
}
