package org.programmekb.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * Decodes text files, which should be UTF-8. If a file is not, the encoding that it seems to have is reported and used,
 * so that nothing else is reported about its characters.
 */
public final class SourceEncoding {
    private static final char REPLACEMENT = '\uFFFD';

    private final String path;
    private final byte[] bytes;

    private SourceEncoding(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** An encoding with its name for authors. */
    private record Known(Charset charset, Message name) {
        private static Known of(String charset, Message name) {
            return new Known(Charset.forName(charset), name);
        }
    }

    /**
     * The text of a file.
     *
     * @param path of the file in findings
     */
    public static String decode(String path, byte[] bytes, Diagnostics diagnostics) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isWrong = text.indexOf(REPLACEMENT) >= 0 || text.indexOf('\0') >= 0;
        return isWrong ? new SourceEncoding(path, bytes).decode(text, diagnostics) : text;
    }

    private String decode(String asUtf8, Diagnostics diagnostics) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        boolean isInvalid =
                StandardCharsets.UTF_8.newDecoder().decode(input, chars, true).isError();
        int zero = asUtf8.indexOf('\0');
        boolean hasZero = zero >= 0;
        // The character that stands for a wrong byte can also be written.
        Optional<Known> other = isInvalid || hasZero ? recognise(asUtf8) : Optional.empty();
        if (other.isPresent()) {
            if (hasZero) {
                chars.position(Math.min(chars.position(), zero));
            }
            report(
                    chars,
                    Message.of("encoding-invalid.other", other.get().name()),
                    Code.ENCODING_INVALID.hint(),
                    diagnostics);
            return new String(bytes, other.get().charset());
        }
        if (isInvalid) {
            String wrong = String.format(Locale.ROOT, "0x%02X", bytes[input.position()]);
            if (isMostlyUtf8(asUtf8)) {
                Message hint = Message.of("encoding-invalid.hint-byte");
                report(chars, Message.of("encoding-invalid.byte", wrong), hint, diagnostics);
            } else {
                Message message = Message.of("encoding-invalid.unknown", wrong);
                report(chars, message, Code.ENCODING_INVALID.hint(), diagnostics);
            }
        } else if (hasZero) {
            chars.position(zero);
            report(chars, Message.of("encoding-invalid.zero"), Message.of("encoding-invalid.hint-byte"), diagnostics);
        }
        return asUtf8;
    }

    /** Reports at the first byte that is wrong. */
    private void report(CharBuffer before, Message message, Message hint, Diagnostics diagnostics) {
        String sound = before.flip()
                .toString()
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        diagnostics.report(Code.ENCODING_INVALID, Location.at(path, sound, sound.length()), message, hint);
    }

    private Optional<Known> recognise(String asUtf8) {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return Optional.of(Known.of("UTF-16", Message.of("encoding-invalid.utf-16")));
        }
        if (asUtf8.indexOf('\0') >= 0) {
            return utf16();
        }
        if (isMostlyUtf8(asUtf8)) {
            return Optional.empty();
        }
        if (isMostlySingle()) {
            return Optional.of(Known.of("windows-1252", Message.of("encoding-invalid.windows-1252")));
        }
        Known gbk = Known.of("GB18030", Message.of("encoding-invalid.gbk"));
        Known big5 = Known.of("Big5", Message.of("encoding-invalid.big5"));
        Known likely = hasOnlyHighTrails() ? gbk : big5;
        return Optional.of(likely)
                .filter(this::isValid)
                .or(() -> Optional.of(gbk).filter(this::isValid));
    }

    private boolean startsWith(int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Every other byte of most characters of the header is zero. */
    private Optional<Known> utf16() {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        boolean isLikely = bytes.length % 2 == 0 && most > 1 && most > 10 * Math.min(zeros[0], zeros[1]);
        String charset = zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
        return Optional.of(Known.of(charset, Message.of("encoding-invalid.utf-16")))
                .filter(known -> isLikely);
    }

    /** Whether only few of the characters beyond ASCII are wrong. */
    private static boolean isMostlyUtf8(String asUtf8) {
        long wrong = asUtf8.chars().filter(c -> c == REPLACEMENT).count();
        long others = asUtf8.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        return wrong * 4 < others;
    }

    /** Whether most bytes beyond ASCII stand alone, as in European languages with one byte for a character. */
    private boolean isMostlySingle() {
        int high = 0;
        int single = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean alone = (i == 0 || bytes[i - 1] >= 0) && (i + 1 == bytes.length || bytes[i + 1] >= 0);
                single += alone ? 1 : 0;
            }
        }
        return single * 2 > high;
    }

    /** Whether the second bytes of characters are all beyond ASCII, as in GBK for the common characters. */
    private boolean hasOnlyHighTrails() {
        int pairs = 0;
        int low = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                pairs++;
                low += (bytes[i + 1] & 0xFF) < 0xA1 ? 1 : 0;
                i++;
            }
        }
        return low * 10 < pairs;
    }

    private boolean isValid(Known encoding) {
        try {
            encoding.charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
