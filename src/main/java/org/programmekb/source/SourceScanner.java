package org.programmekb.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;

/** Classifies the inputs of a build by folder and file name. */
public final class SourceScanner {
    private static final Set<String> OWN_MARKUP = Set.of("md", "markdown", "adoc", "asciidoc", "ad", "html");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Set<String> YAML = Set.of("yaml", "yml");

    private final SiteConfig config;
    private final Diagnostics diagnostics;
    private final Set<String> markup;
    private final List<DocumentSource> documents = new ArrayList<>();
    private final List<FactSource> facts = new ArrayList<>();
    private final List<SourceFile> attachments = new ArrayList<>();
    private final List<SourceFile> foreign = new ArrayList<>();
    private Optional<SourceFile> organisations = Optional.empty();
    private Optional<SourceFile> glossary = Optional.empty();
    private Optional<SourceFile> people = Optional.empty();

    private SourceScanner(SiteConfig config, Diagnostics diagnostics, Set<String> foreignMarkup) {
        this.config = config;
        this.diagnostics = diagnostics;
        this.markup =
                Stream.concat(OWN_MARKUP.stream(), foreignMarkup.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Classifies the files of the project.
     *
     * @param foreignMarkup file extensions that other engines on the class path can read, without dots
     */
    public static SourceTree scan(
            SiteConfig config, FoundFiles found, Diagnostics diagnostics, Set<String> foreignMarkup) {
        diagnostics.reportAll(found.findings());
        SourceScanner scanner = new SourceScanner(config, diagnostics, foreignMarkup);
        found.content().forEach(scanner::sort);
        return new SourceTree(
                scanner.documents,
                scanner.misnamed(),
                scanner.facts,
                scanner.organisations,
                scanner.glossary,
                scanner.people,
                scanner.attachments,
                scanner.foreign,
                found.assets(),
                found.history());
    }

    /** The documents named by the files of all errors up to now. */
    private Set<ContentId> misnamed() {
        String content = config.folders().contentPrefix();
        return diagnostics.of(Severity.ERROR).stream()
                .flatMap(error -> ContentId.named(error.location().path(), content).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void sort(SourceFile file) {
        String path = file.path().substring(config.folders().contentPrefix().length());
        int slash = path.indexOf('/');
        if (slash < 0) {
            sortTopLevel(file, path);
            return;
        }
        Optional<ContentType> type = ContentType.ofFolder(path.substring(0, slash));
        if (type.isEmpty()) {
            (markup.contains(file.extension()) ? foreign : attachments).add(file);
            return;
        }
        String name = path.substring(slash + 1);
        String extension = file.extension();
        if (YAML.contains(extension)) {
            slug(file, name.substring(0, name.length() - extension.length() - 1))
                    .ifPresent(slug -> facts.add(new FactSource(new ContentId(type.get(), slug), file)));
        } else if (markup.contains(extension)) {
            sortDocument(file, type.get(), name.substring(0, name.length() - extension.length() - 1));
        } else {
            attachments.add(file);
        }
    }

    private void sortTopLevel(SourceFile file, String name) {
        switch (name) {
            case "organisations.yaml" -> organisations = Optional.of(file);
            case "glossary.yaml" -> glossary = Optional.of(file);
            case "people.yaml" -> people = Optional.of(file);
            default ->
                (markup.contains(file.extension()) || YAML.contains(file.extension()) ? foreign : attachments)
                        .add(file);
        }
    }

    private void sortDocument(SourceFile file, ContentType type, String stem) {
        int dot = stem.lastIndexOf('.');
        String suffix = dot < 0 ? "" : stem.substring(dot + 1);
        Optional<Language> language = config.language(suffix);
        if (language.isEmpty()) {
            String languages = config.languages().stream().map(Language::code).collect(Collectors.joining(", "));
            diagnostics.report(
                    Code.LANGUAGE_SUFFIX_INVALID,
                    file.location(),
                    suffix.isEmpty()
                            ? "the file name has no language suffix; the languages are " + languages
                            : "`" + suffix + "` is not a configured language; the languages are " + languages);
            return;
        }
        slug(file, stem.substring(0, dot))
                .ifPresent(slug -> documents.add(new DocumentSource(new ContentId(type, slug), language.get(), file)));
    }

    private Optional<String> slug(SourceFile file, String slug) {
        if (SLUG.matcher(slug).matches()) {
            return Optional.of(slug);
        }
        diagnostics.report(Code.SLUG_INVALID, file.location(), "`" + slug + "` cannot be part of an address");
        return Optional.empty();
    }
}
