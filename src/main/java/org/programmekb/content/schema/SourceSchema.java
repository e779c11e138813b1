package org.programmekb.content.schema;

import java.net.URI;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Source;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;

/** The fields of a source; to add one, add a constant here and a component to {@link Source}. */
final class SourceSchema {
    static final Schema FIELDS = new Schema("source");

    private static final Field<LocalizedText> TITLE =
            FIELDS.required("title", TextFields.LOCALIZED, "{en: Report on the meeting, zh: 会议报道}");
    private static final Field<URI> URL = FIELDS.optional("url", AddressFields.URL, "https://example.org/report");
    private static final Field<URI> ARCHIVE = FIELDS.optional(
            "archive", AddressFields.URL, "https://web.archive.org/web/2020/https://example.org/report");
    private static final Field<LocalizedText> PUBLISHER =
            FIELDS.optional("publisher", TextFields.LOCALIZED, "{en: City of Nice, zh: 尼斯市政府}");
    private static final Field<PartialDate> DATE = FIELDS.optional("date", Dates.DATE, "2020-02");
    private static final Field<PartialDate> READ = FIELDS.optional("read", Dates.DATE, "2026-11");
    private static final Field<String> LANGUAGE = FIELDS.optional("language", Choices.LANGUAGE, "en");
    private static final Field<Source.Kind> KIND = FIELDS.optional("kind", Choices.of(Source.Kind.class), "programme");

    private SourceSchema() {}

    static Source bind(String id, Values values, BindingContext context) {
        return new Source(
                id,
                values.get(TITLE).orElse(LocalizedText.ofAll(id)),
                values.get(URL),
                values.get(ARCHIVE),
                values.get(PUBLISHER),
                values.get(DATE),
                values.get(READ),
                values.get(LANGUAGE),
                values.get(KIND));
    }
}
