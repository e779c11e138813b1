package org.programmekb.content.schema;

import java.util.List;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Cluster;
import org.programmekb.content.Core;
import org.programmekb.content.Party;
import org.programmekb.content.ProperName;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.type.ContentType;

/** The fields of a cluster; to add one, add a constant here and a component to {@link Cluster}. */
final class ClusterSchema {
    static final Schema FIELDS = CommonFields.and(ContentType.CLUSTER);

    private static final Field<ProperName> NAME =
            FIELDS.required("name", TextFields.PROPER_NAME, "{en: Silver economy, zh: 银发经济}");
    private static final Field<String> PINYIN = SortKey.declaredIn(FIELDS, "yinfajingji");
    private static final Field<List<LocalizedText>> TOPICS =
            FIELDS.optional("topics", Lists.of(TextFields.LOCALIZED), "[{en: Home care, zh: 居家养老}]");
    private static final Field<List<Integer>> GOALS = FIELDS.optional("sdgs", Lists.distinct(Numbers.GOAL), "[3, 11]");
    static final Field<Party> LEAD = FIELDS.optional("lead", References.CITY_OR_ORGANISATION, "nice");

    private static final Field<Cluster.Focus> FOCUS =
            FIELDS.optional("focus", Choices.of(Cluster.Focus.class), "business");

    private ClusterSchema() {}

    static Cluster bind(Core core, Values values, BindingContext context) {
        ProperName name = values.get(NAME).orElseGet(() -> CitySchema.standIn(core));
        return new Cluster(
                core,
                name,
                SortKey.OF_WORD.read(PINYIN, NAME, name.official(), values, context),
                values.all(TOPICS),
                values.all(GOALS),
                values.get(LEAD),
                values.get(FOCUS));
    }
}
