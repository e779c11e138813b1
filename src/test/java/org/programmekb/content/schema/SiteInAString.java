package org.programmekb.content.schema;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.CacheUse;
import org.programmekb.config.CityGroup;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.Language;
import org.programmekb.config.LeftOut;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.Look;
import org.programmekb.config.MachineAccess;
import org.programmekb.config.Search;
import org.programmekb.config.ShortEntries;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.type.Types;

/** A project whose files stand in a test; it is scanned, parsed and bound like a real one. */
final class SiteInAString {
    static final Language EN = new Language("en", "en", "English", false);
    static final Language ZH = new Language("zh", "zh-Hans", "简体中文", false);

    private final List<Language> languages;
    private final Map<String, String> files = new TreeMap<>();

    private SiteInAString(List<Language> languages) {
        this.languages = languages;
    }

    static SiteInAString inLanguages(Language... languages) {
        return new SiteInAString(List.of(languages));
    }

    SiteInAString file(String path, String text) {
        files.put(path, text);
        return this;
    }

    SiteInAString without(String path) {
        files.remove(path);
        return this;
    }

    /** What binding makes of the files. */
    record Bound(Programme programme, List<Diagnostic> diagnostics) {
        List<String> lines() {
            return diagnostics.stream().map(Diagnostic::toString).toList();
        }
    }

    /** Writes the files into an empty folder and binds them. */
    Bound bind(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return bind(config(folder.toRealPath(), languages));
    }

    static Bound bind(SiteConfig config) throws IOException {
        Diagnostics diagnostics = new Diagnostics(config.severities());
        SourceTree tree = SourceScanner.scan(config, FoundFiles.find(config), diagnostics, Set.of());
        try (SourceParser parser = new SourceParser(config, CacheUse.NONE, diagnostics, new Timings(), List.of())) {
            ParsedSources sources = parser.parse(tree, () -> {});
            Programme programme = ProgrammeBinder.bind(sources, tree, config, diagnostics);
            return new Bound(programme, diagnostics.all());
        }
    }

    static SiteConfig config(Path project, List<Language> languages) {
        return new SiteConfig(
                new SiteConfig.Folders(
                        project,
                        project,
                        project.resolve("content"),
                        List.of(project.resolve("templates")),
                        List.of(project.resolve("assets")),
                        List.of(),
                        project.resolve("data"),
                        project.resolve("output"),
                        project.resolve(".cache"),
                        new LeftOut(".jbakeignore", true, false)),
                URI.create("https://example.org/kb/"),
                "example.org/kb",
                languages,
                languages.get(0),
                ZoneId.of("Europe/Brussels"),
                Instant.parse("2020-06-15T10:00:00Z"),
                LocalizedText.ofAll("Test"),
                new LocalizedText(Map.of()),
                LocalizedText.ofAll("Test"),
                new LocalizedText(Map.of()),
                new LocalizedText(Map.of()),
                new LocalizedText(Map.of()),
                new LocalizedText(Map.of()),
                Look.STANDARD,
                List.of(
                        new CityGroup("eu", LocalizedText.ofAll("Europe")),
                        new CityGroup("cn", LocalizedText.ofAll("China"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                FirstMentions.LINKED,
                ShortEntries.PAGES,
                Search.ON,
                true,
                false,
                false,
                MachineAccess.STANDARD,
                java.util.Optional.empty(),
                Map.of(),
                false,
                SiteConfig.Limits.DEFAULT,
                Types.BUILT_IN);
    }
}
