package org.programmekb.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The addresses that JBake gives to the pages of documents.
 *
 * @param extension of pages, with its dot
 * @param folders the beginning of the paths of documents whose pages have a folder of their own; empty if none has
 * @param keepsScripts whether letters of all scripts stay as they are; JBake itself encodes all but those of English
 */
public record JBakeAddresses(String extension, String folders, boolean keepsScripts) {
    /** The address of a document with a path below the content folder, from the root of the site. */
    public String of(String path) {
        int slash = path.lastIndexOf('/') + 1;
        String stem = path.substring(0, slash) + encoded(path.substring(slash, path.lastIndexOf('.')));
        return stem + (hasFolder(path) ? "/index" : "") + extension;
    }

    /** Whether the page has a folder of its own, so that its address does not name a file. */
    public boolean hasFolder(String path) {
        return !folders.isEmpty() && ("/" + path).startsWith(folders);
    }

    /** JBake encodes names of files as values in addresses. */
    private String encoded(String name) {
        if (!keepsScripts) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
        return name.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.codePointAt(0) < 0x80 ? URLEncoder.encode(c, StandardCharsets.UTF_8) : c)
                .collect(Collectors.joining());
    }
}
