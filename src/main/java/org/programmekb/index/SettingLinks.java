package org.programmekb.index;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SettingLink;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.SourceFile;

/** Links in the settings, which are written as in a document in the folder of the project. */
public record SettingLinks(SiteConfig config, LinkResolver links) {
    private static final String SETTINGS = "jbake.properties";

    /** Reports the links that lead nowhere. */
    public void check(Diagnostics diagnostics) {
        for (SettingLink link : config.look().links()) {
            if (target(link) instanceof LinkTarget.Broken broken) {
                diagnostics.report(broken.code(), link.place(), broken.message(), broken.hint());
            }
        }
    }

    /** The address for readers of a language; empty if the target is not published. */
    public Optional<String> address(SettingLink link, Language reader) {
        return links.address(settings(), link.target(), reader);
    }

    /** The document that the link leads to. */
    public Optional<Entry> entry(SettingLink link, SiteIndex index) {
        return target(link) instanceof LinkTarget.ToEntry to && index.isPublished(to.id())
                ? Optional.of(index.entry(to.id()))
                : Optional.empty();
    }

    private LinkTarget target(SettingLink link) {
        return links.target(settings(), link.target());
    }

    private SourceFile settings() {
        return new SourceFile(SETTINGS, config.folders().project().resolve(SETTINGS), 0);
    }
}
