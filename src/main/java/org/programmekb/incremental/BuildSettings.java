package org.programmekb.incremental;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.trace.Fingerprint;

/** Fingerprint of everything that every file of a site depends on: the configuration and the program itself. */
final class BuildSettings {
    private BuildSettings() {}

    /** Differs between two builds if neither may reuse anything of the other. The date is not included. */
    static long fingerprint(SiteConfig config) throws IOException {
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
                config.groups(),
                config.editUrl(),
                config.discussionUrl(),
                config.pageSize(),
                config.firstMentions(),
                config.search(),
                config.data(),
                new TreeMap<>(config.severities()),
                config.drafts(),
                config.limits())) {
            fingerprint.add(part.toString());
        }
        Path properties = config.folders().project().resolve("jbake.properties");
        if (Files.isRegularFile(properties)) {
            fingerprint.add(text(properties));
        }
        return fingerprint.add(Program.FINGERPRINT).value();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    /** The bytes of the program, the names and versions of its libraries, and the extensions on the class path. */
    private static final class Program {
        private static final long FINGERPRINT = fingerprint();

        private static long fingerprint() {
            Fingerprint fingerprint = new Fingerprint();
            try {
                Path own = Path.of(BuildSettings.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                try (Stream<Path> files = Files.walk(own)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        fingerprint.add(text(file));
                    }
                }
                for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                    fingerprint.add(part).add(new File(part).length()).add(new File(part).lastModified());
                }
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("cannot read the program's own files", e);
            }
            return fingerprint.value();
        }
    }
}
