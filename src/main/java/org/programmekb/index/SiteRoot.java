package org.programmekb.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The root of the site in the addresses of its files. A mark stands for it until a file is written. So what is printed
 * once fits pages in any folder, and the pages work below any path and without a server.
 *
 * @param url the absolute address of the root, with a slash at its end
 */
public record SiteRoot(URI url) {
    /** The mark. No text of an author holds this control character, and XML cannot. */
    public static final char MARK = '\u0004';

    /** The page for unknown addresses. It is shown at any address, so the way from there to the root is unknown. */
    public static final String NOT_FOUND = "404.html";

    /** The ending of files for machines that can hold parts of pages. */
    public static final String FEED = ".xml";

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A 1 in each of eight bytes. */
    private static final long ONES = 0x0101010101010101L;

    private static final Pattern BASE = Pattern.compile("(?i)<base\\s");

    /** The file with addresses instead of marks; {@code path} is that of the file below the root. */
    public byte[] complete(String path, byte[] file) {
        return replaced(file, from(path));
    }

    /** The file with absolute addresses, for readers who have nothing but its text. */
    public byte[] absolute(byte[] file) {
        return replaced(file, url.toString());
    }

    /** The same for a file of a rendering tool; one with a {@code base} element can have no relative addresses. */
    public byte[] completeMade(String path, byte[] file) {
        boolean hasBase =
                BASE.matcher(new String(file, StandardCharsets.ISO_8859_1)).find();
        return replaced(file, hasBase ? url.getRawPath() : from(path));
    }

    /** The address of the root in the file with this path below it; readers of feeds know no relative ones. */
    public String from(String path) {
        if (path.equals(NOT_FOUND)) {
            return url.getRawPath();
        }
        if (path.endsWith(FEED)) {
            return url.toString();
        }
        int depth = (int) path.chars().filter(c -> c == '/').count();
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    /** The path below the root that an address of the site names. */
    public static String below(String address) {
        if (address.isEmpty() || address.charAt(0) != MARK) {
            throw new IllegalArgumentException(address + " is no address of the site");
        }
        return address.substring(1);
    }

    private static byte[] replaced(byte[] file, String address) {
        int[] marks = marks(file);
        if (marks.length == 0) {
            return file;
        }
        byte[] root = address.getBytes(StandardCharsets.UTF_8);
        byte[] complete = new byte[file.length + marks.length * (root.length - 1)];
        int from = 0;
        int to = 0;
        for (int mark : marks) {
            System.arraycopy(file, from, complete, to, mark - from);
            to += mark - from;
            System.arraycopy(root, 0, complete, to, root.length);
            to += root.length;
            from = mark + 1;
        }
        System.arraycopy(file, from, complete, to, file.length - from);
        return complete;
    }

    private static int[] marks(byte[] file) {
        int[] marks = new int[128];
        int count = 0;
        for (int at = next(file, 0); at < file.length; at = next(file, at + 1)) {
            if (count == marks.length) {
                marks = Arrays.copyOf(marks, count * 2);
            }
            marks[count++] = at;
        }
        return Arrays.copyOf(marks, count);
    }

    /**
     * The place of the next mark from {@code start} on; the length of the file if there is none. All of the site goes
     * through here, so eight bytes are compared at a time.
     */
    private static int next(byte[] file, int start) {
        int at = start;
        for (; at + Long.BYTES <= file.length; at += Long.BYTES) {
            long differences = (long) EIGHT_BYTES.get(file, at) ^ MARK * ONES;
            // The lowest bit that is set is the highest bit of the first byte that is 0.
            long zeros = (differences - ONES) & ~differences & ONES << 7;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at < file.length && file[at] != MARK) {
            at++;
        }
        return at;
    }
}
