import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves one entry of four files with the editor of {@code kb serve}, again and again. In each round the disk is full once, at a random
 * number of free bytes, and then the process is killed at a random instant. Afterwards all files hold the version before or the new
 * one; a save that succeeded is never lost. Arguments: the program, the project (alone on a small file system), rounds, seed.
 */
final class Saves {
    private static final List<String> NAMES = List.of("a.en.md", "a.zh.md", "b.en.md", "b.zh.md");
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/admin/)#([0-9a-f]{32})");
    private static final Pattern VERSION = Pattern.compile("Version (\\d+)\\.");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path project;
    private final Random random;
    private String address = "";
    private String secret = "";
    /** The newest version that the editor said was saved. */
    private int saved;
    private int wrong;
    private int refused;
    /** Saves without an answer that were nevertheless in the files. */
    private int finished;

    private Saves(Path project, long seed) {
        this.project = project;
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        Saves saves = new Saves(Path.of(arguments[1]), Long.parseLong(arguments[3]));
        int rounds = Integer.parseInt(arguments[2]);
        for (String name : NAMES) {
            Files.writeString(saves.file(name), text(name, 0));
        }
        for (int round = 1; round <= rounds; round++) {
            saves.round(arguments[0], round);
        }
        System.out.printf(
                "saves: %d with a full disk, %d of them refused; %d during which the process was killed, %d of them in the files afterwards without an answer%n",
                rounds, saves.refused, rounds, saves.finished);
        System.exit(saves.wrong == 0 ? 0 : 1);
    }

    private void round(String program, int round) throws Exception {
        Process server = new ProcessBuilder(program, "serve", "-s", project.toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
        try {
            await(server);
            int found = expect(round, "the start", saved);
            if (found > saved) {
                finished++;
                saved = found;
            }
            full(round);
            kill(server);
        } finally {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
        }
    }

    /** Waits for the address of the editor, and then reads on, so that the server never waits for a reader. */
    private void await(Process server) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(server.getInputStream()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                address = matcher.group(1);
                secret = matcher.group(2);
                Thread rest = new Thread(() -> lines.lines().forEach(other -> {}));
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new IOException("the server has no editor");
    }

    private void full(int round) throws Exception {
        Path ballast = project.resolve("ballast");
        long room = project.toFile().getUsableSpace() - random.nextInt(400_000);
        try {
            Files.write(ballast, new byte[(int) Math.max(0, room)]);
        } catch (IOException e) {
            // The server took the rest of the disk meanwhile.
        }
        int next = saved + 1;
        Optional<HttpResponse<String>> answer = save(next);
        Files.delete(ballast);
        if (answer.isPresent() && answer.get().statusCode() == 200) {
            saved = next;
        } else {
            refused++;
            if (answer.isEmpty() || !answer.get().body().contains("full")) {
                fail(round, "the answer does not say that the disk is full: " + answer.map(HttpResponse::body));
            }
        }
        if (expect(round, "the full disk", saved) != saved) {
            fail(round, "a save that was refused is in the files");
        }
    }

    /** One save shows how long a save takes; the process is killed within this time of the next one. */
    private void kill(Process server) throws Exception {
        long start = System.nanoTime();
        if (save(saved + 1).orElseThrow().statusCode() != 200) {
            throw new IOException("nothing can be saved");
        }
        saved++;
        long wait = (long) (random.nextDouble() * (System.nanoTime() - start));
        Thread killer = new Thread(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        });
        killer.start();
        if (save(saved + 1).filter(answer -> answer.statusCode() == 200).isPresent()) {
            saved++;
        }
        killer.join();
    }

    /** The answer to a save of this version; empty if the server was killed. */
    private Optional<HttpResponse<String>> save(int version) throws InterruptedException {
        List<String> files = new ArrayList<>();
        try {
            for (String name : NAMES) {
                HttpResponse<String> file =
                        client.send(request("api/file?" + "content/news/" + name).build(), HttpResponse.BodyHandlers.ofString());
                files.add("{\"path\":\"content/news/" + name + "\",\"base\":\"" + file.headers().firstValue("Kb-Hash").orElseThrow()
                        + "\",\"text\":\"" + text(name, version).replace("\n", "\\n") + "\"}");
            }
            return Optional.of(client.send(
                    request("api/save").POST(HttpRequest.BodyPublishers.ofString(files.toString())).build(),
                    HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String action) {
        return HttpRequest.newBuilder(URI.create(address + action)).header("Kb-Secret", secret);
    }

    /** The version of all files, which is this one or the next. */
    private int expect(int round, String when, int least) throws IOException {
        List<Integer> versions = new ArrayList<>();
        for (String name : NAMES) {
            String text = Files.readString(file(name));
            Matcher matcher = VERSION.matcher(text);
            int version = matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
            versions.add(text.equals(text(name, version)) ? version : -1);
        }
        if (versions.stream().distinct().count() > 1 || versions.get(0) < least || versions.get(0) > least + 1) {
            fail(round, "after " + when + " the files hold the versions " + versions + ", and " + least + " was saved");
        }
        return versions.get(0);
    }

    private void fail(int round, String message) {
        wrong++;
        System.out.println("round " + round + ": " + message);
    }

    private Path file(String name) {
        return project.resolve("content/news").resolve(name);
    }

    /** Some 20 KB, so that a full disk can stop a save in each of the files. */
    private static String text(String name, int version) {
        return "---\ntitle: " + (name.contains("zh") ? "第" + version + "版" : "Item " + name.charAt(0)) + "\ndate: 2024-05-02\n---\nVersion " + version + ".\n"
                + ("\n" + (name.contains("zh") ? "这一段的文字重复多次。" : "A paragraph that stands here many times.")).repeat(500) + "\n";
    }
}
