package org.programmekb.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;
import org.programmekb.check.PageFacts.Reference.Kind;

/**
 * The facts of many pages, small enough to keep from one build to the next: every address is held once, since most stand on
 * most pages. It may be used from any number of threads.
 */
public final class FactsBook {
    private static final int FORMAT = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, int[]> pages = new HashMap<>();

    /** Enters a page, in place of what was known of its path; whether that was anything else. */
    public synchronized boolean put(PageFacts page) {
        int[] entry = entry(page);
        return !Arrays.equals(entry, pages.put(page.path(), entry));
    }

    /** Forgets all pages except those with these paths; whether there were any others. */
    public synchronized boolean keepOnly(Collection<String> paths) {
        return pages.keySet().retainAll(paths);
    }

    /** The facts of the page with this path. */
    public synchronized Optional<PageFacts> get(String path) {
        return Optional.ofNullable(pages.get(path)).map(entry -> new Entry(entry).facts(path));
    }

    /** Hands over the facts of every page, in no particular order. */
    public synchronized void forEach(Consumer<PageFacts> action) {
        pages.forEach((path, entry) -> action.accept(new Entry(entry).facts(path)));
    }

    private int[] entry(PageFacts page) {
        int[] entry = new int
                [6
                        + page.canonical().size()
                        + 2 * page.alternates().size()
                        + page.ids().size()
                        + page.repeatedIds().size()
                        + page.references().size()];
        int at = 0;
        entry[at++] = number(page.lang().orElse(""));
        at = add(entry, at, page.canonical());
        entry[at++] = page.alternates().size();
        for (Alternate alternate : page.alternates()) {
            entry[at++] = number(alternate.language());
            entry[at++] = number(alternate.address());
        }
        at = add(entry, at, page.ids());
        at = add(entry, at, page.repeatedIds());
        entry[at++] = page.references().size();
        for (Reference reference : page.references()) {
            entry[at++] = 2 * number(reference.address()) + (reference.kind() == Kind.LINK ? 0 : 1);
        }
        return entry;
    }

    private int add(int[] entry, int start, List<String> texts) {
        int at = start;
        entry[at++] = texts.size();
        for (String text : texts) {
            entry[at++] = number(text);
        }
        return at;
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** Reads an entry from its start to its end. */
    private final class Entry {
        private final int[] numbers;
        private int at;

        Entry(int[] numbers) {
            this.numbers = numbers;
        }

        PageFacts facts(String path) {
            String lang = words.get(numbers[at++]);
            List<String> canonical = texts();
            Alternate[] alternates = new Alternate[numbers[at++]];
            for (int i = 0; i < alternates.length; i++) {
                alternates[i] = new Alternate(words.get(numbers[at++]), words.get(numbers[at++]));
            }
            List<String> ids = texts();
            List<String> repeatedIds = texts();
            Reference[] references = new Reference[numbers[at++]];
            for (int i = 0; i < references.length; i++) {
                int number = numbers[at++];
                references[i] = new Reference(number % 2 == 0 ? Kind.LINK : Kind.ASSET, words.get(number / 2));
            }
            return new PageFacts(
                    path,
                    Optional.of(lang).filter(tag -> !tag.isEmpty()),
                    canonical,
                    List.of(alternates),
                    ids,
                    repeatedIds,
                    List.of(references));
        }

        private List<String> texts() {
            String[] texts = new String[numbers[at++]];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = words.get(numbers[at++]);
            }
            return List.of(texts);
        }
    }

    /** The book as bytes; the same pages always give the same bytes. */
    public synchronized byte[] encode() {
        FactsBook sorted = new FactsBook();
        TreeMap<String, int[]> inOrder = new TreeMap<>(pages);
        inOrder.forEach((path, entry) -> sorted.put(new Entry(entry).facts(path)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        write(out, FORMAT);
        write(out, sorted.words.size());
        sorted.words.forEach(word -> write(out, word));
        write(out, inOrder.size());
        for (String path : inOrder.keySet()) {
            int[] entry = sorted.pages.getOrDefault(path, new int[0]);
            write(out, path);
            write(out, entry.length);
            for (int number : entry) {
                write(out, number);
            }
        }
        CRC32 checksum = new CRC32();
        checksum.update(out.toByteArray());
        return ByteBuffer.allocate(out.size() + Long.BYTES)
                .put(out.toByteArray())
                .putLong(checksum.getValue())
                .array();
    }

    /** Seven bits a byte, the lowest first; the highest bit says that another byte follows. */
    private static void write(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(out, bytes.length);
        out.writeBytes(bytes);
    }

    /** The book of these bytes; nothing if they are damaged or were written by a version with another format. */
    public static Optional<FactsBook> decode(byte[] bytes) {
        int length = bytes.length - Long.BYTES;
        if (length < 1) {
            return Optional.empty();
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        Input in = new Input(bytes);
        if (ByteBuffer.wrap(bytes).getLong(length) != checksum.getValue() || in.number() != FORMAT) {
            return Optional.empty();
        }
        FactsBook book = new FactsBook();
        for (int i = in.number(); i > 0; i--) {
            book.number(in.text());
        }
        for (int i = in.number(); i > 0; i--) {
            String path = in.text();
            int[] entry = new int[in.number()];
            for (int j = 0; j < entry.length; j++) {
                entry[j] = in.number();
            }
            book.pages.put(path, entry);
        }
        return Optional.of(book);
    }

    /** Reads bytes that are known to be whole. */
    private static final class Input {
        private final byte[] bytes;
        private int at;

        Input(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int number = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                number |= (bytes[at++] & 0x7f) << shift;
                shift += 7;
            }
            return number | bytes[at++] << shift;
        }

        String text() {
            int length = number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
