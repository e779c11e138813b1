package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.UnlinkedFiles;
import org.programmekb.content.Programme;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SettingLinks;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.TranslationCheck;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameAuthority;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.translation.Translations;

/**
 * A project after the stages that need no page: parsed, bound, indexed, with its links checked.
 *
 * @param findings what these stages found
 */
record IndexedProject(
        SiteConfig config,
        ParsedSources sources,
        Programme programme,
        SiteIndex index,
        LinkResolver links,
        Translations translations,
        Diagnostics findings) {
    /** What does not depend on the day. */
    record Parsed(FoundFiles files, SourceTree tree, ParsedSources sources, Diagnostics findings) {
        static Parsed of(SiteConfig config) throws IOException {
            Diagnostics findings = new Diagnostics(config.severities());
            FoundFiles files = FoundFiles.find(config);
            SourceTree tree = SourceScanner.scan(config, files, findings, Set.of());
            try (SourceParser parser = new SourceParser(config, CacheUse.NONE, findings, new Timings(), List.of())) {
                return new Parsed(files, tree, parser.parse(tree, () -> {}), findings);
            }
        }
    }

    static SiteConfig config(Path project, Instant now, boolean drafts) throws IOException {
        return ((LoadedConfig.Valid) ProjectLoader.load(new Invocation(
                        Path.of("").toAbsolutePath(),
                        Optional.of(project),
                        Optional.empty(),
                        Optional.empty(),
                        drafts,
                        CacheUse.NONE,
                        Map.of(),
                        Clock.fixed(now, ZoneOffset.UTC))))
                .site();
    }

    /** A site in a folder, in which nothing else is left, on some day. */
    static IndexedProject of(Site site, Path folder, Instant now) throws IOException {
        new Tree(folder).delete();
        site.in(folder);
        SiteConfig config = config(folder.toRealPath(), now, false);
        return of(Parsed.of(config), config);
    }

    static IndexedProject of(Site site, Path folder) throws IOException {
        return of(site, folder, Project.USUAL);
    }

    static IndexedProject of(Parsed parsed, SiteConfig config) throws IOException {
        Diagnostics findings = new Diagnostics(config.severities());
        findings.reportAll(parsed.findings().all());
        SourceTree tree = parsed.tree();
        ParsedSources sources = parsed.sources();
        Translations translations = Translations.of(config, tree, parsed.files().ledger(), findings);
        Programme programme = ProgrammeBinder.bind(sources, tree, config, findings);
        SiteIndex index = new SiteIndex(programme, NameAuthority.of(programme, config.languages()), config);
        LinkResolver links = new LinkResolver(index, new LinkTargets(tree, sources, programme, config, Map.of()));
        new LinkCheck(links, new DocumentTime(config.limits()), findings).check(sources.documents());
        new SettingLinks(config, links).check(programme, index, findings);
        UnlinkedFiles.check(tree, sources.documents(), programme, links, config, findings);
        TranslationCheck.check(index, translations, findings);
        return new IndexedProject(config, sources, programme, index, links, translations, findings);
    }
}
