package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writer of what a client receives: lines that begin with a letter, some followed by as many bytes as they say. Standard
 * output and standard error share the connection, which keeps their order. Once the client has left, writing does nothing.
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
    private boolean isBroken;

    FrameWriter(OutputStream stream) {
        this.stream = stream;
    }

    synchronized void line(String line) {
        send((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    OutputStream output(Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                output(kind, bytes, offset, offset + length);
            }
        };
    }

    /** No variable of a shell holds a zero byte, so each has a line of its own. */
    private synchronized void output(Kind kind, byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                frames(kind, bytes, start, i);
                line(String.valueOf(kind.zero));
                start = i + 1;
            }
        }
        frames(kind, bytes, start, to);
    }

    private void frames(Kind kind, byte[] bytes, int from, int to) {
        for (int start = from; start < to; start += MOST_BYTES) {
            int length = Math.min(MOST_BYTES, to - start);
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
