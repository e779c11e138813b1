package org.programmekb.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The resident program as another process sees it. */
public final class DaemonClient {
    private static final int PATIENCE_MILLIS = 3_000;

    private final Address address;

    private DaemonClient(Address address) {
        this.address = address;
    }

    /** What it says of itself.
     *
     * @param pid the number of its process
     * @param words the rest
     */
    public record Answer(long pid, String words) {}

    /** The resident program whose address stands in a folder, if any does. */
    public static Optional<DaemonClient> in(Path folder) throws IOException {
        return Address.read(folder).map(DaemonClient::new);
    }

    /** How many commands it has run, whether it is {@code busy} or {@code idle}, and for how many seconds. */
    public Optional<Answer> status() {
        return ask("status");
    }

    /** Tells it to end; {@code busy} if it ends after the command that it runs. */
    public Optional<Answer> stop() {
        return ask("stop");
    }

    private Optional<Answer> ask(String question) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Address.machine(), address.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String words = "kb 1\0" + address.token() + "\0" + question + "\0";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String greeting = lines.readLine();
            String answer = lines.readLine();
            return greeting != null && answer != null && greeting.startsWith(address.answer() + " ")
                    ? Optional.of(new Answer(Long.parseLong(greeting.substring(greeting.indexOf(' ') + 1)), answer))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
