package org.programmekb.editor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.json.simple.JSONValue;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.execution.CancelledException;
import org.programmekb.source.Drafts;

/**
 * What a server on this machine answers to the editor. Who knows the secret, which only the terminal shows, may read and
 * write sources; pages of strangers and other people on this machine do not know it.
 */
public final class LocalEditor {
    /** The header of a request that holds the secret; another site cannot send it. */
    public static final String SECRET_HEADER = "Kb-Secret";

    /** For all requests together, in bytes: reading a body takes up to seven times its size, beside a build. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 16;

    /** The largest request, in bytes: an entry with several pictures. */
    public static final int MOST = (int) Math.min(64 << 20, ROOM);

    private static final int WAIT_SECONDS = 10;

    /** The folder of previews below the root of the site; without its name, nobody can find one. */
    public static final String PREVIEWS = EditorFiles.FOLDER + "preview/";

    private static final String API = EditorFiles.FOLDER + "api/";

    private final ContentFiles content;
    private final Previews previews;
    private final TranslationDesk translations;
    private final String secret = newSecret();
    private final Semaphore room = new Semaphore((int) Math.min(Integer.MAX_VALUE, ROOM));
    private volatile SiteConfig config;
    private Checked checked = new Checked(0, List.of());

    /** An editor for the project with this configuration, with a new secret; it finishes what the one before was doing. */
    public LocalEditor(SiteConfig config, Trial trial) throws IOException {
        content = new ContentFiles(config);
        Drafts.finish(config.folders());
        previews = new Previews(content, trial);
        translations = new TranslationDesk(content, trial);
        this.config = config;
    }

    /** What a request must know, which only the terminal shows. */
    public String secret() {
        return secret;
    }

    /** The folder of the project. */
    public Path project() {
        return config.folders().project();
    }

    /** Notes settings that changed after the start. */
    public void configured(SiteConfig changed) {
        config = changed;
    }

    /** The findings of the check with this number. */
    private record Checked(int number, List<Diagnostic> findings) {}

    /** A file of a preview; if the edits do not change it, it is that of the published site. */
    public Previewed preview(String path) {
        return previews.find(path);
    }

    /** A file that a preview shows. */
    public sealed interface Previewed {
        /** A file that the edits change. */
        record Changed(Reply reply, String path) implements Previewed {}

        /** A file of the published site. */
        record Published() implements Previewed {}

        /** There is no such preview, or no longer. */
        record Gone() implements Previewed {}
    }

    /** Notes what the last check of the sources found. */
    public synchronized void checked(List<Diagnostic> findings) {
        checked = new Checked(checked.number() + 1, findings);
    }

    private synchronized Checked lastCheck() {
        return checked;
    }

    /**
     * The response to a request. A failure is a response, too: without one, the server would seem to be gone.
     *
     * @param site the address at which the pages of the project are shown
     */
    public Reply answer(EditorRequest request, URI site) {
        try {
            return find(request, site);
        } catch (CancelledException e) {
            return Reply.problem(503, "the site is being built");
        } catch (IOException e) {
            return Reply.problem(500, ExplainedException.explain(e).in(language(request.query())));
        } catch (RuntimeException e) {
            return Reply.problem(500, e.toString());
        }
    }

    private Reply find(EditorRequest request, URI site) throws IOException {
        if (!request.path().startsWith(API)) {
            String name = request.path().equals(EditorFiles.FOLDER) ? request.path() + "index.html" : request.path();
            return EditorFiles.find(name, config, Optional.of(site))
                    .map(Reply::file)
                    .orElseGet(() -> Reply.problem(404, "no such file"));
        } else if (!MessageDigest.isEqual(bytes(request.secret()), bytes(secret))) {
            return Reply.problem(401, "secret");
        } else if (request.size() > MOST) {
            throw new ExplainedException(Message.of("editor.too-large", MOST >> 20));
        }
        int size = (int) request.size();
        try {
            if (!room.tryAcquire(size, WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Reply.problem(503, Message.of("editor.busy").in(request.language()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            return act(request);
        } finally {
            room.release(size);
        }
    }

    private Reply act(EditorRequest request) throws IOException {
        String action = request.method() + " " + request.path().substring(API.length());
        return switch (action) {
            case "GET files" -> Reply.json(200, JSONValue.toJSONString(content.list()) + "\n");
            case "GET drafts" -> Reply.json(200, JSONValue.toJSONString(content.drafts()) + "\n");
            case "GET file" -> read(request.query());
            case "GET findings" -> findings(request.query());
            case "GET names" -> names(request.query());
            case "GET page" -> page(request.query());
            case "GET translations" -> translations.states(config, request.query());
            case "GET export" -> translations.export(config, request.rest(), request.language());
            case "POST import" -> translations.take(config, request.body().get(), request.rest(), request.language());
            case "POST save" -> save(request);
            case "POST try" -> tryOut(request, false);
            case "POST show" -> tryOut(request, true);
            default -> Reply.problem(404, "no such action");
        };
    }

    private Reply read(String path) throws IOException {
        return content.read(path).map(Reply::source).orElseGet(() -> Reply.problem(404, "no such file"));
    }

    /** What the site says of the entries in a folder. */
    private Reply names(String folder) throws IOException {
        Path file = config.folders().output().resolve("data/v1/" + folder + ".json");
        boolean isKnown = config.types().ofFolder(folder).isPresent();
        return isKnown && Files.isRegularFile(file)
                ? Reply.json(200, Files.readString(file))
                : Reply.problem(404, "no such file");
    }

    /** Whether a preview has a page at an address. */
    private Reply page(String address) {
        Path page = config.folders().output().resolve(address.substring(address.indexOf('/') + 1));
        Previewed found = preview(PREVIEWS + address);
        boolean isThere = found instanceof Previewed.Changed
                || found instanceof Previewed.Published && Files.isRegularFile(page.resolve("index.html"));
        return isThere ? Reply.json(200, "true\n") : Reply.problem(404, "no such page");
    }

    private Reply findings(String language) {
        Checked last = lastCheck();
        return Reply.json(
                200, "{\"check\":" + last.number() + ",\"findings\":" + print(last.findings(), language) + "}\n");
    }

    private static String print(List<Diagnostic> findings, String language) {
        return DiagnosticFormat.JSON.print(findings, language(language));
    }

    private static MessageLanguage language(String code) {
        return MessageLanguage.of(code).orElse(MessageLanguage.ENGLISH);
    }

    /** The findings with edits that are not saved, and where the pages are shown that they change. */
    private Reply tryOut(EditorRequest request, boolean isSoon) throws IOException {
        Optional<List<ContentFiles.Edit>> edits = request.edits();
        if (edits.isEmpty()) {
            return Reply.problem(400, "not a list of files");
        }
        List<String> refused = content.refused(edits.get());
        if (!refused.isEmpty()) {
            return Reply.refused(refused);
        }
        Previews.Preview preview = previews.make(edits.get(), isSoon);
        if (isSoon && preview.files().isEmpty()) {
            return Reply.problem(503, "not at once");
        }
        return Reply.json(
                200,
                "{\"preview\":\"" + preview.folder() + "\",\"findings\":" + print(preview.findings(), request.query())
                        + "}\n");
    }

    private Reply save(EditorRequest request) throws IOException {
        Optional<List<ContentFiles.Edit>> edits = request.edits();
        if (edits.isEmpty()) {
            return Reply.problem(400, "not a list of files");
        }
        String accepted = request.rest();
        ContentFiles.Written written = content.write(
                edits.get(),
                drafts -> accepted.isEmpty()
                        ? Map.of()
                        : translations.records(config, List.of(accepted.split(":")), drafts));
        if (!written.refused().isEmpty()) {
            return Reply.refused(written.refused());
        } else if (!written.changed().isEmpty()) {
            return Reply.json(409, JSONValue.toJSONString(Map.of("changed", written.changed())) + "\n");
        }
        return Reply.json(
                200,
                JSONValue.toJSONString(Map.of(
                                "hashes", written.hashes(), "check", lastCheck().number()))
                        + "\n");
    }

    static String newSecret() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
