package org.programmekb.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.programmekb.config.LeftOut;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Cancellation;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.render.AssetUrls;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

/**
 * A site of a few files, built without anything else of the program; its sources can be wrong.
 *
 * @param project its folder
 */
record SmallSite(Path project) implements SiteBuild {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'";

    /** Writes sources for a page, a style sheet and a picture. */
    static SmallSite in(Path project) throws IOException {
        Files.createDirectories(project.resolve("content"));
        Files.createDirectories(project.resolve("assets"));
        SmallSite site = new SmallSite(project);
        site.write("content/text", "one");
        site.write("content/other", "other");
        site.write("assets/style.css", "body { color: rgb(1, 1, 1) }");
        site.write("assets/picture.svg", picture(10));
        return site;
    }

    /** Each file in {@code content} is a page; {@code text} is the home page. */
    @Override
    public Outcome run(Changes since, Cancellation cancellation) throws IOException {
        Map<String, byte[]> site = new TreeMap<>();
        byte[] style = Files.readAllBytes(project.resolve("assets/style.css"));
        site.put("style.css", style);
        site.put("picture.svg", Files.readAllBytes(project.resolve("assets/picture.svg")));
        site.put("404.html", page("nothing", style));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(project.resolve("content"))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                site.put(
                        name.equals("text") ? "index.html" : name + "/index.html", page(Files.readString(file), style));
                cancellation.check();
            }
        }
        String text = Files.readString(project.resolve("content/text"));
        if (text.equals("wrong")) {
            return new Outcome.Refused(List.of(
                    error(new Location("content/text", 1, 7), "<b>no</b> date"),
                    error(Location.of("content/text"), "another")));
        }
        if (text.equals("broken")) {
            throw new IOException("no space left");
        }
        try (Staging staging = Staging.open(folders(), Wait.NEVER)) {
            for (Map.Entry<String, byte[]> file : site.entrySet()) {
                staging.write(file.getKey(), file.getValue(), Location.of("content/" + file.getKey()));
            }
            return new Outcome.Published(staging.publish());
        }
    }

    private static byte[] page(String body, byte[] style) {
        return ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title>"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                        + "<link rel=\"icon\" href=\"data:,\">"
                        + "<link rel=\"stylesheet\" href=\"/kb/style.css?v=" + AssetUrls.fingerprint(style)
                        + "\"></head><body>" + body + "<img src=\"/kb/picture.svg\" alt=\"\"></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String picture(int width) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"10\"></svg>";
    }

    private static Diagnostic error(Location location, String message) {
        return new Diagnostic(
                Code.DATE_INVALID, Severity.ERROR, location, Message.literal(message), Message.literal("write one"));
    }

    private Folders folders() {
        return new Folders(
                project,
                project,
                project.resolve("content"),
                List.of(),
                List.of(project.resolve("assets")),
                List.of(),
                project.resolve("data"),
                project.resolve("output"),
                project.resolve(".kb"),
                new LeftOut(".jbakeignore", true, false));
    }

    void write(String path, String text) throws IOException {
        Files.writeString(project.resolve(path), text);
    }
}
