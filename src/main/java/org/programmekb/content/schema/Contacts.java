package org.programmekb.content.schema;

import java.net.URI;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Contact;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;

/** Reads contacts. */
final class Contacts {
    private static final Schema FIELDS = new Schema("contact");
    private static final Field<LocalizedText> NAME =
            FIELDS.required("name", TextFields.LOCALIZED, "{en: International office, zh: 国际合作办公室}");
    private static final Field<String> ORGANISATION =
            FIELDS.optional("organisation", References.ORGANISATION, "port-office");
    private static final Field<String> EMAIL = FIELDS.optional("email", AddressFields.EMAIL, "office@example.org");
    private static final Field<URI> WEBSITE =
            FIELDS.optional("website", AddressFields.URL, "https://example.org/contact");

    /** Whom to ask; without a way to do so, the e-mail address is reported as missing. */
    static final ValueType<Contact> CONTACT = Groups.checked(FIELDS, (values, reading) -> {
        if (!values.isStated(EMAIL) && !values.isStated(WEBSITE)) {
            Groups.reportMissing(EMAIL, values.at(NAME).orElseThrow(), reading.name(), reading.context());
            return Optional.empty();
        }
        return Optional.of(
                new Contact(values.required(NAME), values.get(ORGANISATION), values.get(EMAIL), values.get(WEBSITE)));
    });

    private Contacts() {}
}
