package org.programmekb.incremental;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.check.PageFacts;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;

/**
 * Encoded record of a file of the site: the questions it was made from and the facts that the check has about it, which
 * are decoded only if the check needs them.
 */
final class MadeFile {
    /** The questions, each as the difference to the one before, and the facts. */
    private final byte[] bytes;

    private MadeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Packs a file.
     *
     * @param questions numbers of the questions that were asked while it was made, ascending
     * @param facts empty if it is not a page
     */
    static MadeFile of(int[] questions, Optional<PageFacts> facts, Numbered<String> texts) {
        ByteEncoder out = new ByteEncoder();
        out.number(questions.length);
        int before = 0;
        for (int question : questions) {
            out.number(question - before);
            before = question;
        }
        out.number(facts.isPresent() ? 1 : 0);
        facts.ifPresent(found -> pack(found, texts, out));
        return new MadeFile(out.toBytes());
    }

    private static void pack(PageFacts facts, Numbered<String> texts, ByteEncoder out) {
        out.number(facts.lang().map(lang -> texts.number(lang) + 1).orElse(0));
        out.list(facts.canonical(), address -> out.number(texts.number(address)));
        out.list(facts.alternates(), alternate -> {
            out.number(texts.number(alternate.language()));
            out.number(texts.number(alternate.address()));
        });
        out.list(facts.ids(), id -> out.number(texts.number(id)));
        out.list(facts.repeatedIds(), id -> out.number(texts.number(id)));
        out.list(facts.references(), reference -> {
            out.number(reference.kind() == Reference.Kind.LINK ? 1 : 0);
            out.number(texts.number(reference.address()));
        });
    }

    /** The numbers of the questions, ascending. */
    int[] questions() {
        return questions(new ByteDecoder(bytes, 0));
    }

    private static int[] questions(ByteDecoder in) {
        int[] questions = new int[in.number()];
        int before = 0;
        for (int i = 0; i < questions.length; i++) {
            before += in.number();
            questions[i] = before;
        }
        return questions;
    }

    /** Whether any of these questions was asked. */
    boolean asksAny(BitSet some) {
        return Arrays.stream(questions()).anyMatch(some::get);
    }

    /** The facts that the check has about the page; empty if it is not a page. */
    Optional<PageFacts> facts(String path, Numbered<String> texts) {
        ByteDecoder in = new ByteDecoder(bytes, 0);
        questions(in);
        if (in.number() == 0) {
            return Optional.empty();
        }
        int lang = in.number();
        return Optional.of(new PageFacts(
                path,
                lang == 0 ? Optional.empty() : Optional.of(texts.value(lang - 1)),
                texts(in, texts),
                in.list(() -> new Alternate(texts.value(in.number()), texts.value(in.number()))),
                texts(in, texts),
                texts(in, texts),
                in.list(() -> new Reference(
                        in.number() == 1 ? Reference.Kind.LINK : Reference.Kind.ASSET, texts.value(in.number())))));
    }

    private static List<String> texts(ByteDecoder in, Numbered<String> texts) {
        return in.list(() -> texts.value(in.number()));
    }

    void pack(ByteEncoder out) {
        out.number(bytes.length);
        out.bytes(bytes);
    }

    /** Reads what {@link #pack} wrote. */
    static MadeFile unpack(ByteDecoder in) {
        return new MadeFile(in.bytes(in.number()));
    }
}
