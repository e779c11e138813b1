package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;

/** Earlier states of sources, from Git: those when their translations were accepted. */
public record SourceHistory(SiteConfig config, Translations translations, GitObjects git) {
    /**
     * The changes in the source of a recorded translation since it was accepted.
     *
     * @return empty if Git does not have the accepted state of the source
     */
    public Optional<List<SourceChange>> changes(Translation translation) throws IOException {
        TranslationRecord record = translation.record().orElseThrow();
        DocumentSource source = translation.source();
        try {
            return find(source, record.content(), record.blobs())
                    .map(before -> SourceChange.between(
                            before.wording(),
                            translations.wording(source),
                            source.file().extension()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * An earlier state of a source.
     *
     * @param document the text of its file
     * @param wording what was to be translated in it and in its facts
     */
    public record State(String document, Wording wording) {}

    /**
     * The state of a source with this hash, if Git has it.
     *
     * @param content the hash of what was to be translated
     * @param blobs where it may be
     */
    public Optional<State> find(DocumentSource source, String content, Optional<TranslationRecord.Blobs> blobs)
            throws IOException {
        List<String> recorded = new ArrayList<>();
        blobs.ifPresent(known -> {
            recorded.add(known.document());
            known.facts().ifPresent(recorded::add);
        });
        Optional<State> found = among(source, content, recorded, recorded);
        if (found.isPresent()) {
            return found;
        }
        // The committed state may differ from the accepted one in fields that are not translated.
        Optional<SourceFile> facts = translations.facts(source.id());
        List<String> history = facts.isPresent() ? git.history(facts.get()) : List.of();
        return among(source, content, git.history(source.file()), history);
    }

    private Optional<State> among(DocumentSource source, String content, List<String> documents, List<String> facts)
            throws IOException {
        List<String> all = new ArrayList<>(documents);
        all.addAll(facts);
        Map<String, byte[]> contents = git.contents(all.stream().distinct().toList());
        String path = source.file().path();
        List<Optional<HeaderNode.Mapping>> besides = new ArrayList<>();
        facts.stream()
                .flatMap(id -> Stream.ofNullable(contents.get(id)))
                .forEach(bytes -> besides.add(Optional.of(RawDocument.fields(path, bytes, config.limits()))));
        besides.add(Optional.empty());
        for (String id : documents) {
            byte[] bytes = contents.get(id);
            if (bytes != null) {
                RawDocument document = RawDocument.of(path, bytes, config.limits());
                for (Optional<HeaderNode.Mapping> fields : besides) {
                    Wording wording = Wording.of(document, fields, source.language(), config);
                    if (wording.hashes().contains(content)) {
                        return Optional.of(new State(new String(bytes, StandardCharsets.UTF_8), wording));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
