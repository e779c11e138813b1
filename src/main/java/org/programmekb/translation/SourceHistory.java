package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;

/** Earlier states of sources, from Git: those when their translations were accepted. */
public final class SourceHistory {
    private final SiteConfig config;
    private final Translations translations;
    private final GitObjects git;

    /** The history of a project's sources. */
    public SourceHistory(SiteConfig config, Translations translations, GitObjects git) {
        this.config = config;
        this.translations = translations;
        this.git = git;
    }

    /**
     * The changes in the source of a recorded translation since it was accepted.
     *
     * @return empty if Git does not have the accepted state of the source
     */
    public Optional<List<SourceChange>> changes(Translation translation) throws IOException {
        TranslationRecord record = translation.record().orElseThrow();
        DocumentSource source = translation.source();
        try {
            return before(source, record)
                    .map(before -> SourceChange.between(
                            before, translations.wording(source), source.file().extension()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Wording> before(DocumentSource source, TranslationRecord record) throws IOException {
        List<String> recorded = new ArrayList<>();
        record.blobs().ifPresent(blobs -> {
            recorded.add(blobs.document());
            blobs.facts().ifPresent(recorded::add);
        });
        Optional<Wording> found = among(source, record, recorded, recorded);
        return found.isPresent() ? found : searched(source, record);
    }

    /** The committed state may differ from the accepted one in fields that are not translated. */
    private Optional<Wording> searched(DocumentSource source, TranslationRecord record) throws IOException {
        Optional<SourceFile> facts = translations.facts(source.id());
        return among(
                source, record, git.history(source.file()), facts.isPresent() ? git.history(facts.get()) : List.of());
    }

    private Optional<Wording> among(
            DocumentSource source, TranslationRecord record, List<String> documents, List<String> facts)
            throws IOException {
        List<String> all = new ArrayList<>(documents);
        all.addAll(facts);
        Map<String, byte[]> contents = git.contents(all.stream().distinct().toList());
        List<Optional<byte[]>> besides = new ArrayList<>();
        facts.forEach(id -> Optional.ofNullable(contents.get(id)).ifPresent(bytes -> besides.add(Optional.of(bytes))));
        besides.add(Optional.empty());
        for (String id : documents) {
            byte[] document = contents.get(id);
            for (Optional<byte[]> beside : besides) {
                if (document != null) {
                    Wording wording = Wording.of(source.file().path(), document, beside, source.language(), config);
                    if (wording.hash().equals(record.content())) {
                        return Optional.of(wording);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
