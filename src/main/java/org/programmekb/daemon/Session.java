package org.programmekb.daemon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Connection of one client to the daemon. Each side sends a secret before it tells anything else. A command is run only once
 * the client has said that it still waits, and is cancelled when the client leaves.
 */
record Session(Socket socket, Address address, Daemon daemon) implements Runnable {
    /** A client has so much time between two bytes, and twice as much for all that it says before the command runs. */
    private static final int HANDSHAKE_MILLIS = 5_000;

    /** Interval of the heartbeat for the client. */
    private static final int HEARTBEAT_MILLIS = 1_000;

    /** If a cancelled command takes longer to end, this process is ended. */
    private static final int GRACE_MILLIS = 1_000;

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            FieldReader fields = new FieldReader(
                    new BufferedInputStream(socket.getInputStream()),
                    System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * HANDSHAKE_MILLIS));
            serve(fields, new FrameWriter(socket.getOutputStream()));
        } catch (IOException e) {
            // The client has left, or does the work itself.
        }
    }

    private void serve(FieldReader fields, FrameWriter out) throws IOException {
        // Nobody else may fill the memory.
        if (!isToken(fields.next(address.token().length()))) {
            return;
        }
        out.line(address.answer() + " " + ProcessHandle.current().pid());
        switch (fields.next()) {
            case "status" -> out.line(daemon.status());
            case "stop" -> {
                out.line(daemon.status());
                daemon.stop();
            }
            case "run" -> run(fields, out);
            default -> throw new IOException("an unknown request");
        }
    }

    private boolean isToken(String text) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), address.token().getBytes(StandardCharsets.UTF_8));
    }

    private void run(FieldReader fields, FrameWriter out) throws IOException {
        String identity = fields.next();
        Request request = Request.read(fields);
        if (!daemon.accepts(identity, request)) {
            out.line("n");
            return;
        }
        int status;
        try {
            out.line("r");
            if (!fields.next().equals("go")) {
                return;
            }
            status = run(request, fields, out);
        } finally {
            daemon.release();
        }
        // After this line, the client may connect again at once.
        out.line("x" + status);
    }

    private int run(Request request, FieldReader fields, FrameWriter out) throws IOException {
        socket.setSoTimeout(HEARTBEAT_MILLIS);
        AtomicBoolean hasLeft = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Thread watcher = new Thread(
                () -> {
                    while (fields.isSilent()) {
                        out.line("h");
                    }
                    hasLeft.set(true);
                    haltUnless(done);
                },
                "watcher");
        watcher.setDaemon(true);
        watcher.start();
        try {
            return daemon.run(request, out, hasLeft::get);
        } catch (RuntimeException | Error fault) {
            // The launcher then runs the command in a process of its own, which reports the fault.
            Runtime.getRuntime().halt(1);
            throw fault;
        } finally {
            done.countDown();
        }
    }

    private static void haltUnless(CountDownLatch done) {
        try {
            if (done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread.
        }
        Runtime.getRuntime().halt(1);
    }
}
