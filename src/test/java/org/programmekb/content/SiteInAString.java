package org.programmekb.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Body;
import org.programmekb.markup.Document;
import org.programmekb.markup.Facts;
import org.programmekb.markup.HeaderNode;
import org.programmekb.markup.ParsedSources;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitHistory;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** A project whose files are in memory, bound by the code under test. A file that contains only {@code BROKEN} could not be parsed. */
final class SiteInAString {
    static final Language EN = new Language("en", "en", "English", false);
    static final Language ZH = new Language("zh", "zh-Hans", "简体中文", false);

    private static final String BROKEN = "BROKEN";

    private final SiteConfig config;
    private final Map<String, String> files = new TreeMap<>();

    private SiteInAString(SiteConfig config) {
        this.config = config;
    }

    static SiteInAString inLanguages(Language... languages) {
        Path project = Path.of("/project");
        return new SiteInAString(new SiteConfig(
                new SiteConfig.Folders(
                        project,
                        project.resolve("content"),
                        List.of(project.resolve("templates")),
                        List.of(project.resolve("assets")),
                        project.resolve("output"),
                        project.resolve(".cache")),
                URI.create("https://example.org/kb/"),
                List.of(languages),
                languages[0],
                ZoneId.of("Europe/Brussels"),
                Instant.parse("2020-06-15T10:00:00Z"),
                LocalizedText.ofAll("Test"),
                LocalizedText.ofAll("Test"),
                new LocalizedText(Map.of()),
                List.of(
                        new CityGroup("eu", LocalizedText.ofAll("Europe")),
                        new CityGroup("cn", LocalizedText.ofAll("China"))),
                Optional.empty(),
                Optional.empty(),
                20,
                Map.of(),
                false,
                SiteConfig.Limits.DEFAULT));
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

    Bound bind() {
        Diagnostics diagnostics = new Diagnostics(config.severities());
        List<DocumentSource> documentSources = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<FactSource> factSources = new ArrayList<>();
        List<Facts> facts = new ArrayList<>();
        List<SourceFile> attachments = new ArrayList<>();
        List<SourceFile> assets = new ArrayList<>();
        Map<String, SourceFile> top = new LinkedHashMap<>();
        Map<String, HeaderNode.Mapping> topFields = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            SourceFile file = new SourceFile(path, Path.of("/project").resolve(path), text.length());
            Optional<ContentType> type = path.startsWith("content/")
                    ? ContentType.ofFolder(path.split("/")[1])
                    : Optional.empty();
            boolean broken = text.strip().equals(BROKEN);
            if (broken) {
                diagnostics.report(Code.YAML_INVALID, new Location(path, 1, 1), "broken");
            }
            if (path.startsWith("assets/")) {
                assets.add(new SourceFile(path.substring("assets/".length()), file.file(), file.size()));
            } else if (path.endsWith("organisations.yaml") || path.endsWith("glossary.yaml")) {
                top.put(path, file);
                topFields.put(path, broken ? empty(path) : YamlNodes.parse(path, 1, text));
            } else if (type.isPresent() && path.endsWith(".yaml")) {
                ContentId id = new ContentId(type.get(), stem(path));
                factSources.add(new FactSource(id, file));
                if (!broken) {
                    facts.add(new Facts(id, file, YamlNodes.parse(path, 1, text)));
                }
            } else if (type.isPresent() && path.matches(".*\\.(md|adoc|html)")) {
                String stem = stem(path);
                int dot = stem.lastIndexOf('.');
                ContentId id = new ContentId(type.get(), stem.substring(0, dot));
                Language language = config.language(stem.substring(dot + 1)).orElseThrow();
                documentSources.add(new DocumentSource(id, language, file));
                if (!broken) {
                    documents.add(new Document(id, language, file, header(path, text), Body.EMPTY));
                }
            } else {
                attachments.add(file);
            }
        });
        SourceTree tree = new SourceTree(
                documentSources,
                factSources,
                Optional.ofNullable(top.get("content/organisations.yaml")),
                Optional.ofNullable(top.get("content/glossary.yaml")),
                attachments,
                List.of(),
                assets,
                GitHistory.NONE);
        ParsedSources sources = new ParsedSources(
                documents,
                facts,
                topFields.getOrDefault("content/organisations.yaml", empty("content/organisations.yaml")),
                topFields.getOrDefault("content/glossary.yaml", empty("content/glossary.yaml")));
        Programme programme = new ProgrammeBinder(config, diagnostics).bind(sources, tree);
        return new Bound(programme, diagnostics.all());
    }

    private static String stem(String path) {
        String inFolder = path.split("/", 3)[2];
        return inFolder.substring(0, inFolder.lastIndexOf('.'));
    }

    private static HeaderNode.Mapping empty(String path) {
        return new HeaderNode.Mapping(List.of(), Location.of(path));
    }

    private static HeaderNode.Mapping header(String path, String text) {
        String[] parts = text.split("(?m)^---\n", 3);
        return YamlNodes.parse(path, 2, parts[1]);
    }
}
