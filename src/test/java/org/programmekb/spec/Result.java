package org.programmekb.spec;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.programmekb.browser.BakedSite;

/**
 * What a command did.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param files the published files afterwards, by path below the output
 */
record Result(int status, String out, String err, Map<String, byte[]> files) {
    private static final Pattern RELATIVE = Pattern.compile("(?<![^ ,=])\\.\\.?/[^ ,]*");

    Result {
        files = new TreeMap<>(files);
    }

    /** A site that the tests of a run share. */
    static Result of(BakedSite site) throws IOException {
        return new Result(0, "", "", new Tree(site.folder()).files());
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

    /** A page by its address or the path of its file. Each relative address is one from the root of the site here. */
    Document page(String address) {
        URI own = URI.create(Path.of("/", file(address)).toUri().getRawPath());
        Document page = asWritten(address);
        for (String attribute : List.of("href", "src", "srcset", "action", "content")) {
            for (Element element : page.select("[" + attribute + "*=./]")) {
                element.attr(
                        attribute,
                        RELATIVE.matcher(element.attr(attribute))
                                .replaceAll(found -> Matcher.quoteReplacement(
                                        own.resolve(found.group()).toString())));
            }
        }
        return page;
    }

    /** A page with its addresses as they are published. */
    Document asWritten(String address) {
        return Jsoup.parse(text(file(address)), "https://example.org/");
    }

    /** The file behind an address: {@code /en/} is {@code en/index.html}. */
    static String file(String address) {
        String path = address.startsWith("/") ? address.substring(1) : address;
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
