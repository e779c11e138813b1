package org.programmekb.jbake;

import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.JBakeAddresses;
import org.programmekb.source.SourceFile;

/** The addresses that JBake gives to documents of its own types. */
record ForeignAddresses(SiteConfig site, JBakeConfiguration configuration) {
    /** The path with the page extension, or a folder with an index file if so configured. */
    String of(SourceFile document) {
        String folders = configuration.getUriWithoutExtension()
                ? Optional.ofNullable(configuration.getPrefixForUriWithoutExtension())
                        .orElse("")
                : "";
        return new JBakeAddresses(configuration.getOutputExtension(), folders, site.isProgramme())
                .of(inContent(document));
    }

    /** The path of a file below the content folder. */
    String inContent(SourceFile file) {
        return site.folders().belowContent(file.path());
    }
}
