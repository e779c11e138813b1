package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.check.PageFacts;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;

/** Compact form of the facts that the check has about a page; decoded only if the check needs them. */
final class StoredFacts {
    private StoredFacts() {}

    static void write(PageFacts facts, Texts texts, Output output) {
        output.number(facts.lang().map(lang -> texts.number(lang) + 1).orElse(0));
        texts(output, facts.canonical(), texts);
        output.number(facts.alternates().size());
        for (Alternate alternate : facts.alternates()) {
            output.number(texts.number(alternate.language())).number(texts.number(alternate.address()));
        }
        texts(output, facts.ids(), texts);
        texts(output, facts.repeatedIds(), texts);
        output.number(facts.references().size());
        for (Reference reference : facts.references()) {
            output.number(reference.kind() == Reference.Kind.LINK ? 1 : 0).number(texts.number(reference.address()));
        }
    }

    private static void texts(Output output, List<String> items, Texts texts) {
        output.number(items.size());
        for (String item : items) {
            output.number(texts.number(item));
        }
    }

    /** Reads facts; the texts must be those with which they were written. */
    static PageFacts read(Input input, String path, Texts texts) {
        int lang = input.number();
        return new PageFacts(
                path,
                lang == 0 ? Optional.empty() : Optional.of(texts.text(lang - 1)),
                list(input, in -> texts.text(in.number())),
                list(input, in -> new Alternate(texts.text(in.number()), texts.text(in.number()))),
                list(input, in -> texts.text(in.number())),
                list(input, in -> texts.text(in.number())),
                list(
                        input,
                        in -> new Reference(
                                in.number() == 1 ? Reference.Kind.LINK : Reference.Kind.ASSET,
                                texts.text(in.number()))));
    }

    private static <T> List<T> list(Input input, Function<Input, T> reader) {
        int size = input.number();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.apply(input));
        }
        return items;
    }
}
