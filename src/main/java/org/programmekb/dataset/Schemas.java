package org.programmekb.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.index.Addresses;

/**
 * The published schemas (JSON Schema 2020-12), written by hand in the resources beside this class. What several of them
 * have in common is in a part, which a line such as {@code "include frame": true} includes.
 */
final class Schemas {
    /** The schemas of files for programs, and the shared one. */
    static final List<String> NAMES = List.of(
            ("common city cities cooperation cooperations cluster clusters lap laps project projects stage-history news-item"
                            + " news page pages organisations terms people geojson")
                    .split(" "));

    private static final Pattern INCLUDE = Pattern.compile("(?m)^ *\"include (\\w+)\": true,?\n");

    /** Placeholder in the schemas for the address of the site. */
    private static final String SITE = "https://example.org/";

    private final URI site;

    /** The schemas as a site with this address publishes them. */
    Schemas(URI site) {
        this.site = site;
    }

    static String path(String name) {
        return Addresses.dataFile("schema/" + name + ".schema.json");
    }

    /** The address of a schema, by which files refer to it. */
    String address(String name) {
        return site.resolve(path(name)).toString();
    }

    /** The text of a schema as this site publishes it. */
    String text(String name) {
        return included(name + ".schema.json").replace(SITE, site.toString());
    }

    private static String included(String file) {
        return INCLUDE.matcher(resource("schema/" + file))
                .replaceAll(part -> Matcher.quoteReplacement(included(part.group(1) + ".part.json")));
    }

    static String resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
