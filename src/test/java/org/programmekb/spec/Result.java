package org.programmekb.spec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a command did.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param files the published files afterwards, by path below the output
 */
record Result(int status, String out, String err, Map<String, byte[]> files) {
    Result {
        files = new TreeMap<>(files);
    }

    /** A file's text. */
    String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError(
                    "there is no file " + path + " among\n  " + String.join("\n  ", files.keySet()) + "\n" + err);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A page by its address or the path of its file. */
    Document page(String address) {
        return Jsoup.parse(text(file(address)), "https://example.org/");
    }

    /** The file behind an address: {@code /en/} is {@code en/index.html}. */
    static String file(String address) {
        String path = address.startsWith("/") ? address.substring(1) : address;
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
