package org.programmekb.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The scripts that are inserted into pages when they are served: one keeps an open page up to date. */
final class PageScript {
    /** The address of the script. */
    static final String ADDRESS = "/__kb/reload.js";

    /** The address of the script that keeps a preview where its reader has scrolled to. */
    static final String PREVIEW = "/__kb/preview.js";

    private static final Pattern FINGERPRINTS = Pattern.compile("\\?v=[0-9a-f]+");

    private PageScript() {}

    /**
     * Inserts the script into a page.
     *
     * @param file the address of the page's own file; empty if it has none
     * @param state the state of the server when the page was read, or earlier
     */
    static byte[] into(byte[] html, String file, ServerState state) {
        // ISO 8859-1 preserves every byte.
        String page = new String(html, StandardCharsets.ISO_8859_1);
        String script = "<script src=\"" + ADDRESS + "?" + state.session() + "\" data-number=\"" + state.number()
                + "\" data-file=\"" + file + "\" data-content=\"" + content(page) + "\" defer></script>";
        return atEnd(page, script);
    }

    /** A path as browsers write it, with characters that need no escaping in HTML or JSON. */
    static String address(String path) {
        try {
            return new URI(null, null, path, null)
                    .toASCIIString()
                    .replace("&", "%26")
                    .replace("'", "%27");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Inserts the script for previews. */
    static byte[] intoPreview(byte[] html) {
        return atEnd(new String(html, StandardCharsets.ISO_8859_1), "<script src=\"" + PREVIEW + "\" defer></script>");
    }

    private static byte[] atEnd(String page, String script) {
        int end = page.lastIndexOf("</body>");
        int place = end < 0 ? page.length() : end;
        return (page.substring(0, place) + script + page.substring(place)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Hash of the page without the state of its style sheets and images. */
    private static String content(String page) {
        return Integer.toHexString(FINGERPRINTS.matcher(page).replaceAll("").hashCode());
    }

    /** The script at one of the two addresses. */
    static byte[] source(String address) throws IOException {
        String name = address.substring(address.lastIndexOf('/') + 1);
        try (InputStream script = PageScript.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is not beside this class");
            }
            return script.readAllBytes();
        }
    }
}
