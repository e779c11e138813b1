package org.programmekb.daemon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One connection. Both sides prove that they know the file with the address before anything is told; what the visitor
 * wants comes next; and a command is run only once the visitor has said that it still waits.
 */
final class Session implements Runnable {
    private static final int HANDSHAKE_MILLIS = 5_000;

    /** So often a visitor hears that its command goes on. */
    private static final int PULSE_MILLIS = 1_000;

    /** A command that is cancelled and takes longer is ended with its process, as it would be elsewhere. */
    private static final int GRACE_MILLIS = 1_000;

    private static final String HELLO = "kb 1";

    private final Socket socket;
    private final Address address;
    private final Daemon resident;

    Session(Socket socket, Address address, Daemon resident) {
        this.socket = socket;
        this.address = address;
        this.resident = resident;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            receive(new FieldReader(new BufferedInputStream(socket.getInputStream())), socket.getOutputStream());
        } catch (IOException e) {
            // The visitor has gone, or was none; whoever still waits does the work without us.
        }
    }

    private void receive(FieldReader fields, OutputStream stream) throws IOException {
        FrameWriter output = new FrameWriter(stream);
        if (!fields.next().equals(HELLO) || !isToken(fields.next())) {
            return;
        }
        output.line(address.answer() + " " + ProcessHandle.current().pid());
        switch (fields.next()) {
            case "status" -> output.line(resident.standing());
            case "stop" -> output.line(resident.stop());
            case "run" -> run(fields, output);
            default -> output.line("n unknown");
        }
    }

    private boolean isToken(String said) {
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8), address.token().getBytes(StandardCharsets.UTF_8));
    }

    private void run(FieldReader fields, FrameWriter output) throws IOException {
        String identity = fields.next();
        Request request = Request.read(fields);
        String refusal = resident.admit(identity, request);
        if (!refusal.isEmpty()) {
            output.line("n " + refusal);
            return;
        }
        int status = -1;
        try {
            output.line("r");
            if (fields.next().equals("go")) {
                status = work(request, fields, output);
            }
        } finally {
            resident.release();
        }
        // Whoever reads this may come back at once.
        output.line("x" + status);
    }

    private int work(Request request, FieldReader fields, FrameWriter output) throws IOException {
        socket.setSoTimeout(0);
        CountDownLatch gone = new CountDownLatch(1);
        FutureTask<Integer> command =
                new FutureTask<>(() -> resident.run(request, output, () -> gone.getCount() == 0 || output.isBroken()));
        new Thread(command, "command").start();
        Thread listener = new Thread(() -> listen(fields, gone, command), "listener");
        listener.setDaemon(true);
        listener.start();
        try {
            return await(command, output);
        } catch (ExecutionException fault) {
            // What no command handles is told by a process of its own, which the launcher starts when this one dies.
            return die();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return die();
        }
    }

    private static int await(FutureTask<Integer> command, FrameWriter output)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return command.get(PULSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                output.line("h");
            }
        }
    }

    /** The next word of a visitor, or its end, means that nobody waits any more. */
    private static void listen(FieldReader fields, CountDownLatch gone, FutureTask<Integer> command) {
        try {
            fields.next();
        } catch (IOException e) {
            // That is how most sessions end.
        }
        gone.countDown();
        try {
            command.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            die();
        }
    }

    private static int die() {
        Runtime.getRuntime().halt(1);
        return -1;
    }
}
