package org.programmekb.content.schema;

import org.programmekb.content.Core;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.Values;
import org.programmekb.source.ContentType;

/** The fields of a news item; to add one, add a constant here and a component to {@link NewsItem}. */
final class NewsSchema {
    static final Schema FIELDS = CommonFields.and(ContentType.NEWS).requiring(CommonFields.DATE);

    static final Field<Event> EVENT = FIELDS.optional(
            "event", EventParts.EVENT, "{from: 2026-10-08, place: {en: Nice, zh: 尼斯}, organisers: [imredd]}");

    private NewsSchema() {}

    static NewsItem bind(Core core, Values values, BindingContext context) {
        return new NewsItem(core, values.get(EVENT));
    }
}
