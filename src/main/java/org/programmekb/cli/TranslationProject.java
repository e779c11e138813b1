package org.programmekb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.translation.Translations;

/**
 * A project with the data that commands about translations need.
 *
 * @param tree its sources
 * @param findings problems in its ledger
 */
record TranslationProject(SiteConfig config, SourceTree tree, Translations translations, List<Diagnostic> findings) {
    TranslationProject {
        findings = List.copyOf(findings);
    }

    /** Reads the project; empty if its configuration is invalid, which is then reported. */
    static Optional<TranslationProject> open(ProjectOptions options, Console console) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(options.invocation(Optional.empty()));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            console.mistakes(invalid.mistakes());
            return Optional.empty();
        }
        SiteConfig config = ((LoadedConfig.Valid) loaded).site();
        Diagnostics diagnostics = new Diagnostics(config.severities());
        FoundFiles found = FoundFiles.find(config);
        SourceTree tree = SourceScanner.scan(config, found, diagnostics, Set.of());
        Translations translations = Translations.of(config, tree, found.ledger(), diagnostics);
        return Optional.of(new TranslationProject(
                config,
                tree,
                translations,
                diagnostics.all().stream()
                        .filter(finding -> finding.code() == Code.TRANSLATION_RECORD_INVALID
                                || finding.code() == Code.TRANSLATION_RECORD_ORPHANED)
                        .toList()));
    }
}
