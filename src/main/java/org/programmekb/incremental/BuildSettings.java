package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.programmekb.cache.ProgramHash;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.trace.Fingerprint;

/** Fingerprint of everything that every file of a site depends on: the configuration and the program itself. */
public final class BuildSettings {
    private BuildSettings() {}

    /** Differs between two builds if neither may reuse anything of the other. The date is not included. */
    public static long fingerprint(SiteConfig config) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        for (Object part : List.of(
                config.folders(),
                config.siteUrl(),
                config.id(),
                config.languages(),
                config.defaultLanguage(),
                config.timeZone(),
                config.title(),
                config.description(),
                config.notice(),
                config.rights(),
                config.status(),
                config.funding(),
                config.look(),
                config.groups(),
                config.editUrl(),
                config.discussionUrl(),
                config.contact(),
                config.pageSize(),
                config.firstMentions(),
                config.shortEntries(),
                config.search(),
                config.maps(),
                config.admin(),
                config.cards(),
                config.machines(),
                config.data(),
                new TreeMap<>(config.severities()),
                config.drafts(),
                config.limits(),
                config.types())) {
            fingerprint.add(part.toString());
        }
        for (Path properties : SettingsFile.places(config.folders().project())) {
            if (Files.isRegularFile(properties)) {
                fingerprint.add(properties);
            }
        }
        return fingerprint.add(Code.FINGERPRINT).value();
    }

    /** The files of the program, the names and versions of its libraries, and the extensions on the class path. */
    private static final class Code {
        private static final long FINGERPRINT = fingerprint();

        private static long fingerprint() {
            Fingerprint fingerprint = new Fingerprint();
            fingerprint.add(ProgramHash.of("").toString()).add(ProgramHash.EXTENSIONS);
            return fingerprint.value();
        }
    }
}
