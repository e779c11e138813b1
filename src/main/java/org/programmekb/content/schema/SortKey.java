package org.programmekb.content.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ProperName;
import org.programmekb.content.Readings;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** The sort key of a name in Chinese indexes, with a warning if it is missing and the order would be doubtful. */
enum SortKey {
    /** Place names often have irregular readings. */
    OF_PLACE,
    /** Other names have regular readings, except if their first character has several. */
    OF_WORD;

    static final String NAME = "name";
    static final String READING = "pinyin";

    /** First characters of names with several readings that start with different letters. */
    private static final String AMBIGUOUS = "泊拓没削佛乐什仇会传六单厦宿尉巷弹恶折曾朝朴柏校模涡渑番畜盖秘给缪蔚薄藏蚌莘行覃角解调都重量长";

    /** Reports a missing reading at the name, the value of {@code nameField}. */
    void check(LocalizedText name, String nameField, Values values, BindingContext context) {
        if (!values.has(READING)) {
            values.at(nameField).ifPresent(location -> check(name, location, context));
        }
    }

    /** The same for an entry, whose name is in its field {@code name}. */
    void check(Map<String, Object> parts, Values values, BindingContext context) {
        LocalizedText name = ((ProperName) Objects.requireNonNull(parts.get(NAME))).official();
        check(name, NAME, values, context);
    }

    private void check(LocalizedText name, Location location, BindingContext context) {
        for (Language language : context.config().languages()) {
            String own = name.byLanguage().get(language.code());
            if (own != null && !own.isEmpty() && language.isChinese() && isInDoubt(own)) {
                Message message = Message.of("sort-key-missing.name", FieldContext.shown(own));
                String reading = Readings.latin(own).replace(" ", "").toLowerCase(Locale.ROOT);
                Message hint = Message.of("sort-key-missing.hint-write", reading);
                context.report(Code.SORT_KEY_MISSING, location, message, hint);
                return;
            }
        }
    }

    private boolean isInDoubt(String name) {
        return this == OF_PLACE || AMBIGUOUS.indexOf(name.charAt(0)) >= 0;
    }
}
