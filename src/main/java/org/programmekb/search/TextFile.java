package org.programmekb.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.programmekb.diagnostic.Json;

/** The text of one document, from which results show an excerpt, in parts of which most documents have but one. */
final class TextFile {
    /** About so many bytes go into a part. */
    private static final int PART = 3_000;

    private static final Charset GB_18030 = Charset.forName("GB18030");
    /** Where fewer than one of so many characters are Han, UTF-8 is as short. */
    private static final int HAN_SHARE = 4;

    private TextFile() {}

    /** How many parts a document has; known without reading it. */
    static int parts(SearchDocument document) {
        return Math.max(1, (document.size() + PART / 2) / PART);
    }

    /** A part. The first one begins with a line about the document; the others hold only text, a line for each block. */
    static byte[] part(SearchDocument document, int number) {
        StringBuilder text = new StringBuilder();
        int parts = parts(document);
        if (number == 0) {
            text.append(header(document, parts)).append('\n');
        }
        List<Block> blocks = document.text();
        long total = blocks.stream().mapToLong(TextFile::size).sum();
        long before = 0;
        for (Block block : blocks) {
            long part = Math.min(parts - 1, before * parts / Math.max(1, total));
            if (part == number) {
                text.append(block.text()).append('\n');
            }
            before += size(block);
        }
        return deflated(encoded(text.toString()));
    }

    /** A byte that names the encoding, and the text in it: Han characters take two bytes in GB 18030 and three in UTF-8. */
    private static byte[] encoded(String text) {
        boolean isChinese = text.chars().filter(Folding::isHan).count() * HAN_SHARE > text.length()
                && text.chars().allMatch(TextFile::isStable);
        byte[] bytes = text.getBytes(isChinese ? GB_18030 : StandardCharsets.UTF_8);
        byte[] named = new byte[bytes.length + 1];
        named[0] = (byte) (isChinese ? 1 : 0);
        System.arraycopy(bytes, 0, named, 1, bytes.length);
        return named;
    }

    /** Whether all versions of GB 18030 encode a character in the same way, those of browsers and of Java. */
    static boolean isStable(int unit) {
        return unit < 0x2e80 && unit != 0x1f9 && unit != 0x1e3f
                || unit >= 0x3000 && unit <= 0x303f
                || unit >= 0x4e00 && unit <= 0x9fa5
                || unit >= 0xff01 && unit <= 0xff5e;
    }

    private static long size(Block block) {
        return block.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String header(SearchDocument document, int parts) {
        StringBuilder names = new StringBuilder();
        document.names()
                .forEach(name -> names.append(names.length() == 0 ? "" : ",").append(Json.text(name)));
        return "[" + Json.text(document.path()) + "," + Json.text(document.title()) + "," + Json.text(document.type())
                + "," + Json.text(document.date().orElse("")) + "," + parts + ",[" + names + "]]";
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            byte[] buffer = new byte[8_192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
