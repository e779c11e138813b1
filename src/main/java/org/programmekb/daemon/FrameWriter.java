package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a launcher receives: lines that begin with a letter, some followed by as many bytes as they say. One stream for
 * both outputs keeps their request. Once the launcher has gone, nothing is written any more, and nobody fails for that.
 */
final class FrameWriter {
    /** An output of the command. */
    enum Kind {
        OUT('o', 'O'),
        ERR('e', 'E');

        private final char bytes;
        private final char zero;

        Kind(char bytes, char zero) {
            this.bytes = bytes;
            this.zero = zero;
        }
    }

    /** A shell reads so much at once without trouble. */
    private static final int MOST_BYTES = 1 << 16;

    private final OutputStream stream;
    private volatile boolean isBroken;

    FrameWriter(OutputStream stream) {
        this.stream = stream;
    }

    /** Whether something could not be written. */
    boolean isBroken() {
        return isBroken;
    }

    synchronized void line(String line) {
        send((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An output whose bytes arrive as they are. */
    OutputStream output(Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                bytes(kind, bytes, offset, offset + length);
            }
        };
    }

    /** No variable of a shell holds a zero byte, so each has a line of its own. */
    private synchronized void bytes(Kind kind, byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                bytes(kind, bytes, start, i, MOST_BYTES);
                line(String.valueOf(kind.zero));
                start = i + 1;
            }
        }
        bytes(kind, bytes, start, to, MOST_BYTES);
    }

    private void bytes(Kind kind, byte[] bytes, int from, int to, int most) {
        for (int start = from; start < to; start += most) {
            int length = Math.min(most, to - start);
            byte[] head = (kind.bytes + String.valueOf(length) + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] frame = new byte[head.length + length];
            System.arraycopy(head, 0, frame, 0, head.length);
            System.arraycopy(bytes, start, frame, head.length, length);
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
