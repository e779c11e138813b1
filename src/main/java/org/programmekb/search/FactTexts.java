package org.programmekb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.content.GatheringVisitor;
import org.programmekb.index.SiteIndex;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.Types;

/** The texts in the facts of entries, as readers of one language see them. */
record FactTexts(Language language, SiteIndex index) implements GatheringVisitor<String> {
    private static final String ORGANISATIONS = "organisations";

    /** The texts in the fields that the search looks into, in the order that the description of the type has. */
    static List<String> of(Entry entry, Language language, SiteIndex index) {
        FactTexts facts = new FactTexts(language, index);
        ContentType type = entry.id().type();
        List<String> texts = new ArrayList<>();
        Stream.concat(Types.builtIn(type).stream(), index.config().types().description(type).stream())
                .forEach(description -> description.search().forEach(name -> {
                    if (name.equals(ORGANISATIONS)) {
                        entry.core().relations().organisations().forEach(id -> texts.addAll(facts.organisation(id)));
                    }
                    description
                            .field(name)
                            .ifPresent(field ->
                                    entry.value(field).ifPresent(value -> texts.addAll(facts.visit(field, value))));
                }));
        return texts;
    }

    @Override
    public List<String> text(LocalizedText text) {
        return text.in(language).stream().toList();
    }

    @Override
    public List<String> line(FieldDescription field, String text) {
        return List.of(text);
    }

    @Override
    public List<String> choice(FieldDescription field, String word) {
        return text(new LocalizedText(field.values().getOrDefault(word, Map.of())));
    }

    @Override
    public List<String> money(ActionPlan.Money money) {
        return List.of(money.currency() + " "
                + String.format(Locale.ROOT, "%,d", money.amount().toBigInteger()));
    }

    @Override
    public List<String> organisation(String id) {
        return index.organisation(id).stream()
                .flatMap(found -> text(found.name().official()).stream())
                .toList();
    }
}
