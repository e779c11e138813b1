package org.programmekb.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Client that asks the daemon for its state or stops it; builds and checks come from the launcher. */
public final class DaemonClient {
    private static final int TIMEOUT_MILLIS = 3_000;

    private DaemonClient() {}

    /**
     * State of the daemon.
     *
     * @param pid the number of its process
     * @param commands how many it has begun
     * @param isBusy whether it is running one now
     * @param idleSeconds the time since the last one ended
     */
    public record Status(long pid, int commands, boolean isBusy, long idleSeconds) {}

    /** The state of the daemon whose address is in a folder; nothing if none answers. */
    public static Optional<Status> status(Path folder) throws IOException {
        return ask(folder, "status");
    }

    /** Stops the daemon, after the command that it is running if there is one; nothing if none answers. */
    public static Optional<Status> stop(Path folder) throws IOException {
        return ask(folder, "stop");
    }

    private static Optional<Status> ask(Path folder, String question) throws IOException {
        return Address.read(folder).flatMap(address -> ask(address, question));
    }

    private static Optional<Status> ask(Address address, String question) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Address.loopback(), address.port()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String fields = address.token() + "\0" + question + "\0";
            socket.getOutputStream().write(fields.getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String greeting = lines.readLine();
            String state = lines.readLine();
            if (greeting == null || state == null || !greeting.startsWith(address.answer() + " ")) {
                return Optional.empty();
            }
            String[] words = (greeting + " " + state).split(" ");
            return Optional.of(new Status(
                    Long.parseLong(words[1]),
                    Integer.parseInt(words[2]),
                    words[3].equals("busy"),
                    Long.parseLong(words[4])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
