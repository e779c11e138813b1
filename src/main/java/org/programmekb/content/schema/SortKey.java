package org.programmekb.content.schema;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;

/** The field by which Chinese indexes sort a name, and the warning where readers would look in vain without it. */
enum SortKey {
    /** Readings of place names are often their own. */
    OF_PLACE,
    /** Other names are read as usual, unless their first character has several readings. */
    OF_WORD;

    /** Characters that begin names and are read in several ways, with different letters. */
    private static final String AMBIGUOUS = "泊拓没削佛乐什仇会传六单厦宿尉巷弹恶折曾朝朴柏校模涡渑番畜盖秘给缪蔚薄藏蚌莘行覃角解调都重量长";

    static Field<String> declaredIn(Schema.Builder fields, String example) {
        return fields.optional("pinyin", Texts.TEXT, example);
    }

    /** The value of the field; what is missing is reported where the name stands. */
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
                context.mistakes()
                        .report(Code.SORT_KEY_MISSING, location, "`pinyin` is missing for " + Reading.quoted(own));
                return;
            }
        }
    }

    private boolean isInDoubt(String name) {
        return this == OF_PLACE || AMBIGUOUS.indexOf(name.charAt(0)) >= 0;
    }
}
