package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;

/** Collects the fields of a mapping and reports duplicate names; the first one is used. */
final class FieldList {
    private final Diagnostics findings;
    private final Map<String, HeaderNode.Field> fields = new LinkedHashMap<>();

    FieldList(Diagnostics findings) {
        this.findings = findings;
    }

    void add(HeaderNode.Field field) {
        HeaderNode.Field first = fields.putIfAbsent(field.name(), field);
        if (first != null) {
            findings.report(
                    Code.FIELD_DUPLICATE,
                    field.location(),
                    Message.of("field-duplicate.given", field.name(), first.location()));
        }
    }

    /** Adds a field that another part of the header may state too, with the same value. */
    void addUnlessEqual(HeaderNode.Field field) {
        HeaderNode.Field first = fields.get(field.name());
        if (first == null || !text(first).equals(text(field))) {
            add(field);
        }
    }

    private static String text(HeaderNode.Field field) {
        return field.value() instanceof HeaderNode.Scalar scalar ? scalar.text() : "";
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<HeaderNode.Field> fields() {
        return new ArrayList<>(fields.values());
    }
}
