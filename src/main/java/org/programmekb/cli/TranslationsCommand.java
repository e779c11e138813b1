package org.programmekb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kb translations}: which documents lack which languages. */
@Command(name = "translations", description = "Lists what lacks a translation, by type, with counts for each language.")
final class TranslationsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    TranslationsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(options.invocation(Optional.empty()));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            console.mistakes(invalid.mistakes());
            return ExitStatus.USAGE;
        }
        SiteConfig config = ((LoadedConfig.Valid) loaded).site();
        Map<ContentId, List<DocumentSource>> documents = SourceScanner.scan(
                        config, FoundFiles.find(config), new Diagnostics(config.severities()), Set.of())
                .documents()
                .stream()
                .collect(Collectors.groupingBy(DocumentSource::id, TreeMap::new, Collectors.toList()));
        for (ContentType type : ContentType.values()) {
            List<List<DocumentSource>> ofType = documents.entrySet().stream()
                    .filter(entry -> entry.getKey().type() == type)
                    .map(Map.Entry::getValue)
                    .toList();
            if (!ofType.isEmpty()) {
                print(type, ofType, config.languages());
            }
        }
        return ExitStatus.DONE;
    }

    private void print(ContentType type, List<List<DocumentSource>> documents, List<Language> languages) {
        String counts = languages.stream()
                .map(language -> language.code() + " "
                        + documents.stream()
                                .filter(versions -> has(versions, language))
                                .count())
                .collect(Collectors.joining(", "));
        console.result(type.folder() + ": " + Console.count(documents.size(), "document") + ", " + counts);
        for (List<DocumentSource> versions : documents) {
            for (Language language : languages) {
                if (!has(versions, language)) {
                    console.result("  " + versions.get(0).file().path() + ": no " + language.code());
                }
            }
        }
    }

    private static boolean has(List<DocumentSource> versions, Language language) {
        return versions.stream().anyMatch(version -> version.language().equals(language));
    }
}
