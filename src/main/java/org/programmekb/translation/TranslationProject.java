package org.programmekb.translation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;

/**
 * A project with what is known of its translations.
 *
 * @param tree its sources
 * @param findings problems in its ledger
 */
public record TranslationProject(
        SiteConfig config, SourceTree tree, Translations translations, List<Diagnostic> findings) {
    private static final Set<Code> LINKS = Set.of(Code.PATH_OUTSIDE_PROJECT, Code.PATH_HIDDEN, Code.SYMLINK_LOOP);

    public TranslationProject {
        findings = List.copyOf(findings);
    }

    /** What leads out of the ledger, so that nothing can be recorded. */
    public List<Diagnostic> links() {
        return findings.stream()
                .filter(finding -> LINKS.contains(finding.code()))
                .toList();
    }

    /** Reads the project. */
    public static TranslationProject open(SiteConfig config) throws IOException {
        return open(config, Map.of());
    }

    /** Reads the project with other {@linkplain FoundFiles#with states} of some files. */
    public static TranslationProject open(SiteConfig config, Map<String, Optional<Path>> states) throws IOException {
        Diagnostics diagnostics = new Diagnostics(config.severities());
        FoundFiles found = FoundFiles.find(config).with(states);
        SourceTree tree = SourceScanner.scan(config, found, diagnostics, Set.of());
        Translations translations = Translations.of(config, tree, found.ledger(), diagnostics);
        return new TranslationProject(
                config,
                tree,
                translations,
                diagnostics.all().stream()
                        .filter(finding -> finding.location().path().startsWith(FoundFiles.LEDGER))
                        .toList());
    }
}
