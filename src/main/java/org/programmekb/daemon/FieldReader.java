package org.programmekb.daemon;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reader of what a client sends: fields that end with a zero byte, which no argument and no variable can contain.
 *
 * @param end when the last field must have come, in the time of {@link System#nanoTime()}
 */
record FieldReader(InputStream stream, long end) {
    private static final int MOST_BYTES = 8 << 20;

    String next() throws IOException {
        return next(MOST_BYTES);
    }

    /**
     * The next field.
     *
     * @param most how many bytes it may have
     */
    String next(int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = stream.read(); next != 0; next = stream.read()) {
            if (next < 0) {
                throw new EOFException("the client has left");
            }
            if (bytes.size() == most) {
                throw new IOException("a field is too long");
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("the client is too slow");
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Waits for the timeout of the connection; true if the client is still there and has sent nothing in this time. */
    boolean isSilent() {
        try {
            stream.read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a number and that many fields. */
    List<String> list() throws IOException {
        String count = next();
        if (!count.matches("[0-9]{1,5}")) {
            throw new IOException("not a number of fields: " + count);
        }
        List<String> fields = new ArrayList<>();
        for (int left = Integer.parseInt(count); left > 0; left--) {
            fields.add(next());
        }
        return fields;
    }
}
