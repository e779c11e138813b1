package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.programmekb.check.PageFacts;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;

/** What the check knows of a page, in a compact form that is decoded only if the check needs it. */
final class StoredFacts {
    private final byte[] bytes;
    private final int offset;
    private final int length;

    StoredFacts(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    static StoredFacts of(PageFacts facts, Numbered<String> strings) {
        Output output = new Output();
        output.number(facts.lang().map(lang -> strings.number(lang) + 1).orElse(0));
        list(output, facts.canonical(), text -> output.number(strings.number(text)));
        list(
                output,
                facts.alternates(),
                alternate -> output.number(strings.number(alternate.language()))
                        .number(strings.number(alternate.address())));
        list(output, facts.ids(), text -> output.number(strings.number(text)));
        list(output, facts.repeatedIds(), text -> output.number(strings.number(text)));
        list(
                output,
                facts.references(),
                reference -> output.number(reference.kind() == Reference.Kind.LINK ? 1 : 0)
                        .number(strings.number(reference.address())));
        return new StoredFacts(output.copy(), 0, output.size());
    }

    private static <T> void list(Output output, List<T> items, Consumer<T> writer) {
        output.number(items.size());
        items.forEach(writer);
    }

    PageFacts decode(String path, Numbered<String> strings) {
        Input input = new Input(bytes, offset);
        int lang = input.number();
        return new PageFacts(
                path,
                lang == 0 ? Optional.empty() : Optional.of(strings.value(lang - 1)),
                list(input, in -> strings.value(in.number())),
                list(input, in -> new Alternate(strings.value(in.number()), strings.value(in.number()))),
                list(input, in -> strings.value(in.number())),
                list(input, in -> strings.value(in.number())),
                list(
                        input,
                        in -> new Reference(
                                in.number() == 1 ? Reference.Kind.LINK : Reference.Kind.ASSET,
                                strings.value(in.number()))));
    }

    private static <T> List<T> list(Input input, Function<Input, T> reader) {
        int size = input.number();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.apply(input));
        }
        return items;
    }

    /** Appends the stored form, which must be read back with the same strings. */
    void writeTo(Output output) {
        output.number(length).bytes(bytes, offset, length);
    }
}
