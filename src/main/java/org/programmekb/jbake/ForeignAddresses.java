package org.programmekb.jbake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.SourceFile;

/** The addresses that JBake gives to documents of its own types. */
record ForeignAddresses(SiteConfig site, JBakeConfiguration configuration) {
    /** The path with the page extension, or a folder with an index file if so configured. */
    String of(SourceFile document) {
        String path = inContent(document);
        int slash = path.lastIndexOf('/') + 1;
        String stem = path.substring(0, slash) + encoded(path.substring(slash, path.lastIndexOf('.')));
        String prefix = configuration.getPrefixForUriWithoutExtension();
        boolean hasFolder = configuration.getUriWithoutExtension()
                && prefix != null
                && !prefix.isEmpty()
                && ("/" + path).startsWith(prefix);
        return stem + (hasFolder ? "/index" : "") + configuration.getOutputExtension();
    }

    /** The path of a file below the content folder. */
    String inContent(SourceFile file) {
        return file.path().substring(site.folders().contentPrefix().length());
    }

    /** Encodes names as JBake does; a programme keeps letters of all scripts, as they are part of the file's name. */
    private String encoded(String name) {
        if (!site.isProgramme()) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
        return name.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.codePointAt(0) < 0x80 ? URLEncoder.encode(c, StandardCharsets.UTF_8) : c)
                .collect(Collectors.joining());
    }
}
