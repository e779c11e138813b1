package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.programmekb.check.PageFacts;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;

/** What the check knows of a page, in a compact form that is read only if the check needs it. */
final class StoredFacts {
    private StoredFacts() {}

    static void write(PageFacts facts, Texts texts, Output output) {
        output.number(facts.lang().map(lang -> texts.number(lang) + 1).orElse(0));
        list(output, facts.canonical(), text -> output.number(texts.number(text)));
        list(
                output,
                facts.alternates(),
                alternate ->
                        output.number(texts.number(alternate.language())).number(texts.number(alternate.address())));
        list(output, facts.ids(), text -> output.number(texts.number(text)));
        list(output, facts.repeatedIds(), text -> output.number(texts.number(text)));
        list(
                output,
                facts.references(),
                reference -> output.number(reference.kind() == Reference.Kind.LINK ? 1 : 0)
                        .number(texts.number(reference.address())));
    }

    private static <T> void list(Output output, List<T> items, Consumer<T> writer) {
        output.number(items.size());
        items.forEach(writer);
    }

    /** Reads what was written, with the same texts. */
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
