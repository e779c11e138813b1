package org.programmekb.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.programmekb.diagnostic.Json;

/** The texts of documents, from which results show excerpts. Long texts are split into parts; most have only one. */
final class TextFile {
    /** Approximate size of a part in bytes. */
    private static final int PART = 3_000;

    /**
     * Maximum average size of a file in bytes: all its texts are read for one, but many small files take long to write.
     */
    private static final int FILE = 8_000;

    /** With more documents, a query reads more of the other files, so each file has only one text. */
    private static final int MANY = 6_000;

    private static final Charset GB_18030 = Charset.forName("GB18030");
    /** If less than a quarter of the characters are Han, UTF-8 is as short. */
    private static final int HAN_SHARE = 4;

    private TextFile() {}

    /** Number of parts of a document, computed without reading it. */
    static int parts(SearchDocument document) {
        return Math.max(1, (document.size() + PART / 2) / PART);
    }

    /** Base-2 logarithm of the number of documents whose texts share a file. */
    static int bits(SearchDocuments documents) {
        int count = documents.all().size();
        long first = documents.all().stream()
                .mapToLong(document -> document.size() / parts(document))
                .sum();
        int bits = 0;
        while (count <= MANY && first << bits + 1 <= (long) FILE * count && 1 << bits < count) {
            bits++;
        }
        return bits;
    }

    /** The first parts of some documents: for each, a line about it and a line for each block. */
    static byte[] first(List<SearchDocument> documents) {
        StringBuilder text = new StringBuilder();
        for (SearchDocument document : documents) {
            List<Block> blocks = cut(document).get(0);
            text.append(header(document, blocks.size())).append('\n');
            append(blocks, text);
        }
        return deflated(encoded(text.toString()));
    }

    /** A further part of a document: a line for each block. */
    static byte[] further(List<Block> part) {
        StringBuilder text = new StringBuilder();
        append(part, text);
        return deflated(encoded(text.toString()));
    }

    private static void append(List<Block> blocks, StringBuilder text) {
        blocks.forEach(block -> text.append(block.text()).append('\n'));
    }

    /** Reads the text of a document and cuts it into parts. */
    static List<List<Block>> cut(SearchDocument document) {
        int count = parts(document);
        List<Block> text = document.text();
        List<List<Block>> parts = Stream.generate(() -> (List<Block>) new ArrayList<Block>())
                .limit(count)
                .toList();
        long total = text.stream().mapToLong(TextFile::size).sum();
        long before = 0;
        for (Block block : text) {
            parts.get((int) Math.min(count - 1, before * count / Math.max(1, total)))
                    .add(block);
            before += size(block);
        }
        return parts;
    }

    /** A byte for the encoding, then the text. Han characters take two bytes in GB 18030 and three in UTF-8. */
    private static byte[] encoded(String text) {
        boolean isChinese = isChinese(text);
        return ((isChinese ? '\u0001' : '\u0000') + text).getBytes(isChinese ? GB_18030 : StandardCharsets.UTF_8);
    }

    private static boolean isChinese(String text) {
        int han = 0;
        // Reading an array is faster than reading a string with Han characters.
        char[] units = text.toCharArray();
        for (char unit : units) {
            if (!isStable(unit)) {
                return false;
            }
            han += Folding.isHan(unit) ? 1 : 0;
        }
        return (long) han * HAN_SHARE > text.length();
    }

    /** Whether all versions of GB 18030, those of browsers and of Java, encode a character in the same way. */
    static boolean isStable(int unit) {
        return unit < 0x2e80 && unit != 0x1f9 && unit != 0x1e3f
                || unit >= 0x3000 && unit <= 0x303f
                || unit >= 0x4e00 && unit <= 0x9fa5
                || unit >= 0xff01 && unit <= 0xff5e;
    }

    private static long size(Block block) {
        return block.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String header(SearchDocument document, int lines) {
        String names = document.names().stream().map(Json::text).collect(Collectors.joining(","));
        return "[" + Json.text(document.path()) + "," + Json.text(document.title()) + "," + Json.text(document.type())
                + "," + Json.text(document.date().orElse("")) + "," + parts(document) + ",[" + names + "]," + lines
                + "]";
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater, 8_192)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
