package org.programmekb.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.publish.Staging;

/**
 * A site that is complete but not published yet.
 *
 * @param url the absolute address of the root, with a slash at its end
 */
record StagedSite(Staging files, URI url) {
    private static final String INDEX = "index.html";

    /** The file of the page with this address below the root. */
    static String file(String address) {
        return address + INDEX;
    }

    boolean has(String path) {
        return files.file(path).isPresent();
    }

    byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(files.file(path).orElseThrow());
    }

    String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A page; its address is that of its file, so that its elements know absolute addresses. */
    Document page(String path) throws IOException {
        return Jsoup.parse(text(path), url.resolve(path).toString());
    }

    /** The path of the file that an address on a page leads to; empty if it is not of this site. */
    Optional<String> path(String absolute) {
        String root = url.toString();
        if (!absolute.startsWith(root)) {
            return Optional.empty();
        }
        String path = Addresses.decoded(absolute.substring(root.length()).replaceFirst("[?#].*", ""));
        String file = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
        return Optional.of(file).filter(this::has);
    }

    void add(String path, byte[] bytes) throws IOException {
        files.write(path, bytes, Location.of(path));
    }

    /** Adds something at the end of the content of a page. */
    void append(String path, String html) throws IOException {
        String page = text(path);
        files.replace(path, page.replace("</main>", html + "\n</main>").getBytes(StandardCharsets.UTF_8));
    }

    /** An empty folder that is deleted when the site is published. */
    Path workFolder() throws IOException {
        return files.workFolder();
    }
}
