package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writer of what a client receives: lines that begin with a letter, some followed by as many bytes as they say. Standard
 * output and standard error share the connection, which keeps their order. Once the client has left, writing does nothing.
 */
final class FrameWriter {
    /** Shells can read this number of bytes at once. */
    private static final int MOST_BYTES = 1 << 16;

    private final OutputStream stream;
    private boolean isBroken;

    FrameWriter(OutputStream stream) {
        this.stream = stream;
    }

    synchronized void line(String line) {
        send((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An output of the command, whose frames begin with this letter. */
    OutputStream output(char kind) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                frames(kind, bytes, offset, offset + length);
            }
        };
    }

    private synchronized void frames(char kind, byte[] bytes, int from, int to) {
        for (int start = from; start < to; start += MOST_BYTES) {
            int length = Math.min(MOST_BYTES, to - start);
            byte[] head = (kind + String.valueOf(length) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] frame = Arrays.copyOf(head, head.length + length);
            for (int i = 0; i < length; i++) {
                // A shell variable cannot contain a zero byte.
                frame[head.length + i] = bytes[start + i] == 0 ? (byte) '?' : bytes[start + i];
            }
            send(frame);
        }
    }

    private void send(byte[] bytes) {
        if (isBroken) {
            return;
        }
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            isBroken = true;
        }
    }
}
