package org.programmekb.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Classifies the inputs of a build by folder and file name. */
public final class SourceScanner {
    private static final Set<String> OWN_MARKUP = Set.of("md", "markdown", "adoc", "asciidoc", "ad", "html");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Set<String> YAML = Set.of("yaml", "yml");

    private final SiteConfig config;
    private final Diagnostics diagnostics;
    private final Set<String> markup;
    private final Predicate<SourceFile> isForeign;
    private final List<DocumentSource> documents = new ArrayList<>();
    private final List<FactSource> facts = new ArrayList<>();
    private final List<SourceFile> attachments = new ArrayList<>();
    private final List<SourceFile> foreign = new ArrayList<>();
    /** Documents of which a file has a wrong name or a format that cannot be read. */
    private final Set<ContentId> unread = new HashSet<>();
    /** Documents whose languages are guessed from wrong names. */
    private final List<DocumentSource> misnamed = new ArrayList<>();

    private final Map<Register, SourceFile> registers = new EnumMap<>(Register.class);

    private SourceScanner(
            SiteConfig config, Diagnostics diagnostics, Set<String> foreignMarkup, Predicate<SourceFile> isForeign) {
        this.isForeign = isForeign;
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
        return scan(config, found, diagnostics, foreignMarkup, file -> false);
    }

    /**
     * Classifies the files of the project.
     *
     * @param foreignMarkup file extensions that other engines on the class path can read, without dots
     * @param isForeign whether a file without a language, in a folder of the programme, is a document of JBake's types
     */
    public static SourceTree scan(
            SiteConfig config,
            FoundFiles found,
            Diagnostics diagnostics,
            Set<String> foreignMarkup,
            Predicate<SourceFile> isForeign) {
        diagnostics.reportAll(found.findings());
        diagnostics.reportAll(config.types().findings());
        SourceScanner scanner = new SourceScanner(config, diagnostics, foreignMarkup, isForeign);
        found.content().forEach(scanner::sort);
        scanner.addMisnamed();
        return new SourceTree(
                scanner.documents,
                scanner.facts,
                scanner.registers,
                scanner.attachments,
                scanner.foreign,
                scanner.unread(),
                found.assets(),
                found.history());
    }

    /** Documents of which a file was found wrong by its name, its format, its place or its size. */
    private Set<ContentId> unread() {
        String content = config.folders().contentPrefix();
        diagnostics.of(Severity.ERROR).stream()
                .flatMap(error -> ContentId.named(error.location().path(), content, config.types()).stream())
                .forEach(unread::add);
        return unread;
    }

    private void sort(SourceFile file) {
        String path = config.folders().belowContent(file.path());
        int slash = path.indexOf('/');
        if (slash < 0) {
            sortTopLevel(file, path);
            return;
        }
        if (path.startsWith(Types.FOLDER + "/") && config.isProgramme()) {
            // Descriptions of types are read with the settings.
            if (path.lastIndexOf('/') > slash || !YAML.contains(file.extension())) {
                diagnostics.report(
                        Code.TYPE_DESCRIPTION,
                        file.location(),
                        Message.of("type-description.place"),
                        Message.of("type-description.hint-place"));
            }
            return;
        }
        Optional<ContentType> type = config.types().ofFolder(path.substring(0, slash));
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
            sortOther(file, type.get(), name.substring(0, name.length() - extension.length() - 1));
        }
    }

    /** A text in a format that cannot be read is a mistake if its name is that of a document. */
    private void sortOther(SourceFile file, ContentType type, String stem) {
        Optional<String> kind = TextFormats.kind(file.extension());
        String inner = stem.substring(stem.lastIndexOf('.') + 1);
        boolean isRenamed = markup.contains(inner) || YAML.contains(inner);
        String name = isRenamed ? stem.substring(0, stem.length() - inner.length() - 1) : stem;
        Optional<MeantName> meant = MeantName.of(name, config.languages());
        if (kind.isPresent() && (isRenamed || meant.isPresent())) {
            String right = meant.map(MeantName::slug).orElse(name)
                    + meant.map(found -> "." + found.language().code()).orElse("") + "." + (isRenamed ? inner : "md");
            String problem = "document-format." + kind.get();
            String hint = "document-format.hint-" + kind.get();
            diagnostics.report(
                    Code.DOCUMENT_FORMAT,
                    file.location(),
                    Message.of(problem, file.path().substring(file.path().lastIndexOf('/') + 1)),
                    Message.of(hint, right.substring(right.lastIndexOf('/') + 1)));
            unread.add(new ContentId(type, meant.map(MeantName::slug).orElse(name)));
        }
    }

    /** They are read, so that nothing else is reported because they are missing. */
    private void addMisnamed() {
        for (DocumentSource document : misnamed) {
            boolean isThere = documents.stream()
                    .anyMatch(other ->
                            other.id().equals(document.id()) && other.language().equals(document.language()));
            if (!isThere) {
                documents.add(document);
            }
            unread.add(document.id());
        }
    }

    private void sortTopLevel(SourceFile file, String name) {
        Optional<Register> register = Stream.of(Register.values())
                .filter(known -> known.file().equals(name))
                .findFirst();
        if (register.isPresent()) {
            registers.put(register.get(), file);
        } else {
            (markup.contains(file.extension()) || YAML.contains(file.extension()) ? foreign : attachments).add(file);
        }
    }

    private void sortDocument(SourceFile file, ContentType type, String stem) {
        int dot = stem.lastIndexOf('.');
        String suffix = dot < 0 ? "" : stem.substring(dot + 1);
        Optional<Language> language = config.language(suffix);
        if (language.isEmpty() && isForeign.test(file)) {
            foreign.add(file);
            return;
        }
        if (language.isEmpty()) {
            Optional<MeantName> meant = MeantName.of(stem, config.languages());
            if (meant.isPresent()) {
                String right = meant.get().slug() + "." + meant.get().language().code() + "." + file.extension();
                diagnostics.report(
                        Code.LANGUAGE_SUFFIX_INVALID,
                        file.location(),
                        Message.of(
                                "language-suffix-invalid.meant",
                                stem.substring(meant.get().slug().length())),
                        Message.of("language-suffix-invalid.hint-rename", right.substring(right.lastIndexOf('/') + 1)));
                slug(file, meant.get().slug())
                        .ifPresent(slug -> misnamed.add(new DocumentSource(
                                new ContentId(type, slug), meant.get().language(), file)));
                return;
            }
            Message languages =
                    Message.list(config.languages().stream().map(Language::code).toList());
            diagnostics.report(
                    Code.LANGUAGE_SUFFIX_INVALID,
                    file.location(),
                    suffix.isEmpty()
                            ? Message.of("language-suffix-invalid.none", languages)
                            : Message.of("language-suffix-invalid.unknown", suffix, languages));
            return;
        }
        slug(file, stem.substring(0, dot))
                .ifPresent(slug -> documents.add(new DocumentSource(new ContentId(type, slug), language.get(), file)));
    }

    private Optional<String> slug(SourceFile file, String slug) {
        if (SLUG.matcher(slug).matches()) {
            return Optional.of(slug);
        }
        diagnostics.report(Code.SLUG_INVALID, file.location(), Message.of("slug-invalid.address", slug));
        return Optional.empty();
    }
}
