package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** States of all translations of a project. Files are read only for documents that the ledger knows. */
public final class Translations {
    private final SiteConfig config;
    private final Ledger ledger;
    private final Map<ContentId, Map<Language, DocumentSource>> documents = new TreeMap<>();
    private final Map<ContentId, SourceFile> facts = new HashMap<>();
    /** Renamed translations: new names to the names in the ledger. */
    private final Map<TranslationId, TranslationId> moved = new TreeMap<>();
    /** Records of translations that do not exist under any name. */
    private final List<TranslationId> orphans = new ArrayList<>();

    private final Map<ContentId, List<Translation>> states = new LinkedHashMap<>();

    private Translations(SiteConfig config, Ledger ledger) {
        this.config = config;
        this.ledger = ledger;
    }

    /**
     * Compares all documents with the ledger.
     *
     * @param records the files of the ledger; errors in them are reported
     */
    public static Translations of(SiteConfig config, SourceTree tree, List<SourceFile> records, Diagnostics diagnostics)
            throws IOException {
        Ledger ledger = Ledger.read(records, config, tree.documents(), diagnostics);
        Translations translations = new Translations(config, ledger);
        tree.facts().forEach(file -> translations.facts.putIfAbsent(file.id(), file.file()));
        tree.documents()
                .forEach(document -> translations
                        .documents
                        .computeIfAbsent(document.id(), id -> new HashMap<>())
                        .putIfAbsent(document.language(), document));
        try {
            translations.findMoved(tree.unread(), diagnostics);
            translations.documents.keySet().parallelStream()
                    .map(id -> Map.entry(id, translations.compare(id)))
                    .toList()
                    .forEach(entry -> translations.states.put(entry.getKey(), entry.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return translations;
    }

    /** All translations, existing or missing, sorted by document and then by the configured order of languages. */
    public List<Translation> all() {
        return states.values().stream().flatMap(List::stream).toList();
    }

    /** One translation; empty if the document does not exist or was written in this language. */
    public Optional<Translation> find(ContentId document, Language language) {
        return states.getOrDefault(document, List.of()).stream()
                .filter(translation -> translation.id().language().equals(language))
                .findFirst();
    }

    /** Any version of a document as the translation of another one; empty if either does not exist. */
    public Optional<Translation> between(ContentId document, Language language, Language source) {
        Map<Language, DocumentSource> versions = versions(document);
        TranslationId id = new TranslationId(document, language);
        Optional<DocumentSource> own = Optional.ofNullable(versions.get(language));
        return own.isEmpty() || language.equals(source)
                ? Optional.empty()
                : Optional.ofNullable(versions.get(source))
                        .map(file -> new Translation(id, TranslationState.UNRECORDED, file, own, record(id)));
    }

    /** All documents in their order. */
    public Collection<ContentId> documents() {
        return states.keySet();
    }

    /** The YAML file beside a document. */
    public Optional<SourceFile> facts(ContentId document) {
        return Optional.ofNullable(facts.get(document));
    }

    /** The former name of a document of which a translation was renamed; empty if a document still has that name. */
    public Optional<ContentId> formerName(ContentId document) {
        return moved.entrySet().stream()
                .filter(move -> move.getKey().document().equals(document))
                .map(move -> move.getValue().document())
                .filter(former -> !documents.containsKey(former))
                .findFirst();
    }

    /** The name in the ledger of a translation that was renamed since. */
    Optional<TranslationId> formerName(TranslationId id) {
        return Optional.ofNullable(moved.get(id));
    }

    /** Records of translations that do not exist under any name. */
    List<TranslationId> orphans() {
        return List.copyOf(orphans);
    }

    /** Whether a record exists under exactly this name. */
    boolean isRecorded(TranslationId id) {
        return ledger.record(id).isPresent();
    }

    /** Whether all translations of these documents still have the same state after their files were edited. */
    public boolean areStillTrue(Collection<ContentId> edited) {
        return ledger.isEmpty()
                // Detection of renamed translations depends on the content of other documents.
                || moved.isEmpty()
                        && orphans.isEmpty()
                        && edited.stream()
                                .allMatch(
                                        id -> states.getOrDefault(id, List.of()).equals(compare(id)));
    }

    /** The language in which a document was written. */
    public Language original(ContentId document) {
        Map<Language, DocumentSource> versions = versions(document);
        List<Language> existing =
                config.languages().stream().filter(versions::containsKey).toList();
        return existing.stream()
                .flatMap(language -> record(new TranslationId(document, language)).stream())
                .flatMap(record -> config.language(record.source()).stream())
                .filter(source -> versions.containsKey(source)
                        && record(new TranslationId(document, source)).isEmpty())
                .findFirst()
                .or(() -> Optional.of(config.defaultLanguage()).filter(versions::containsKey))
                .orElseGet(() -> existing.get(0));
    }

    private Map<Language, DocumentSource> versions(ContentId document) {
        return documents.getOrDefault(document, Map.of());
    }

    private Optional<TranslationRecord> record(TranslationId id) {
        return ledger.record(id).or(() -> formerName(id).flatMap(ledger::record));
    }

    private List<Translation> compare(ContentId document) {
        Map<Language, DocumentSource> versions = versions(document);
        Language original = original(document);
        Hashes hashes = new Hashes();
        List<Translation> translations = new ArrayList<>();
        for (Language language : config.languages()) {
            if (!language.equals(original)) {
                TranslationId id = new TranslationId(document, language);
                Optional<DocumentSource> own = Optional.ofNullable(versions.get(language));
                Optional<TranslationRecord> record = own.flatMap(file -> record(id));
                DocumentSource source = record.flatMap(known -> config.language(known.source()))
                        .filter(named -> !named.equals(language))
                        .flatMap(named -> Optional.ofNullable(versions.get(named)))
                        .orElseGet(() -> Objects.requireNonNull(versions.get(original)));
                translations.add(new Translation(id, state(own, record, source, hashes), source, own, record));
            }
        }
        return translations;
    }

    private static TranslationState state(
            Optional<DocumentSource> own, Optional<TranslationRecord> record, DocumentSource source, Hashes hashes) {
        if (own.isEmpty()) {
            return TranslationState.MISSING;
        }
        if (record.isEmpty() || !record.get().source().equals(source.language().code())) {
            return TranslationState.UNRECORDED;
        }
        if (!hashes.of(source).contains(record.get().content())) {
            return TranslationState.OUTDATED;
        }
        boolean isReviewed = record.get().review().isPresent()
                && hashes.of(own.get()).contains(record.get().translation());
        return isReviewed ? TranslationState.REVIEWED : TranslationState.CURRENT;
    }

    /**
     * A record without a translation is assigned to a new translation that has the same text, or whose source has the
     * same text.
     */
    private void findMoved(Set<ContentId> unread, Diagnostics diagnostics) {
        ledger.ids().stream()
                .filter(id -> !versions(id.document()).containsKey(id.language()) && !unread.contains(id.document()))
                .forEach(orphans::add);
        if (orphans.isEmpty()) {
            return;
        }
        documents.forEach((document, versions) -> {
            Hashes hashes = new Hashes();
            for (Language language : config.languages()) {
                TranslationId id = new TranslationId(document, language);
                if (versions.containsKey(language) && !isRecorded(id)) {
                    orphans.stream()
                            .filter(orphan -> orphan.language().equals(language) && isSame(orphan, versions, hashes))
                            .findFirst()
                            .ifPresent(orphan -> {
                                orphans.remove(orphan);
                                moved.put(id, orphan);
                            });
                }
            }
        });
        moved.forEach((now, before) -> diagnostics.report(
                Code.TRANSLATION_RECORD_ORPHANED,
                Location.of(before.recordPath()),
                Message.of("translation-record-orphaned.moved", path(now)),
                Message.of("translation-record-orphaned.hint-moved", path(now))));
        orphans.forEach(orphan -> diagnostics.report(
                Code.TRANSLATION_RECORD_ORPHANED,
                Location.of(orphan.recordPath()),
                Message.of(
                        "translation-record-orphaned.gone",
                        orphan.document(),
                        orphan.language().message())));
    }

    private String path(TranslationId id) {
        return Objects.requireNonNull(versions(id.document()).get(id.language()))
                .file()
                .path();
    }

    private boolean isSame(TranslationId orphan, Map<Language, DocumentSource> versions, Hashes hashes) {
        TranslationRecord record = ledger.record(orphan).orElseThrow();
        Optional<DocumentSource> source =
                config.language(record.source()).flatMap(named -> Optional.ofNullable(versions.get(named)));
        return source.isPresent()
                && (hashes.of(source.get()).contains(record.content())
                        || hashes.of(Objects.requireNonNull(versions.get(orphan.language())))
                                .contains(record.translation()));
    }

    /** The current text of a document. */
    public Wording wording(DocumentSource document) {
        String path = document.file().path();
        return Wording.of(
                RawDocument.of(path, content(document.file()), config.limits()),
                facts(document.id()).map(file -> RawDocument.fields(path, content(file), config.limits())),
                document.language(),
                config);
    }

    /** The bytes of a file; a file that the parser refuses as too large says nothing. */
    private byte[] content(SourceFile file) {
        try {
            return file.size() > config.limits().documentBytes() ? new byte[0] : file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cache of the text hashes of the languages of one document. */
    private final class Hashes {
        private final Map<Language, Set<String>> known = new HashMap<>();

        Set<String> of(DocumentSource document) {
            return known.computeIfAbsent(
                    document.language(), language -> wording(document).hashes());
        }
    }
}
