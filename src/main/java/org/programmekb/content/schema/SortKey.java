package org.programmekb.content.schema;

import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Readings;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
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

    /** First characters of names with several readings that start with different letters. */
    private static final String AMBIGUOUS = "泊拓没削佛乐什仇会传六单厦宿尉巷弹恶折曾朝朴柏校模涡渑番畜盖秘给缪蔚薄藏蚌莘行覃角解调都重量长";

    static Field<String> declaredIn(Schema fields, String example) {
        return fields.optional("pinyin", TextFields.TEXT, example);
    }

    /** The value of the field; if it is missing, this is reported at the name. */
    Optional<String> read(
            Field<String> pinyin, Field<?> nameField, LocalizedText name, Values values, BindingContext context) {
        if (!values.has(pinyin)) {
            values.at(nameField).ifPresent(location -> check(name, location, context));
        }
        return values.get(pinyin);
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
