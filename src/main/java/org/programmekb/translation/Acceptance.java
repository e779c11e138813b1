package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.Drafts;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;

/**
 * Records in the ledger that translations are up to date with their sources.
 *
 * @param git stores the accepted states, if there is a repository
 */
public record Acceptance(SiteConfig config, Translations translations, Optional<GitObjects> git) {
    /**
     * Records these translations, which must exist. A current one keeps its date of acceptance; an earlier review stays
     * valid while both texts are those that were compared.
     *
     * @param reviewer the person who has compared all of them with their sources today
     * @param states hashes of the states that they translate; of any other, it is the present one
     * @return the paths of the records that changed, relative to the project
     */
    public List<String> accept(
            Collection<Translation> accepted, Optional<String> reviewer, Map<TranslationId, String> states)
            throws IOException {
        Map<String, Optional<byte[]>> records = records(accepted, reviewer, states);
        Drafts.replace(config.folders(), records);
        return records.keySet().stream()
                .filter(path -> Objects.requireNonNull(records.get(path)).isPresent())
                .toList();
    }

    /** The records that {@link #accept} writes, by path; empty for one that it removes. */
    public Map<String, Optional<byte[]>> records(
            Collection<Translation> accepted, Optional<String> reviewer, Map<TranslationId, String> states)
            throws IOException {
        List<SourceFile> files =
                accepted.stream().flatMap(this::files).distinct().toList();
        Map<SourceFile, String> blobs = git.isPresent() ? git.get().ids(files) : Map.of();
        Map<String, Optional<byte[]>> records = new LinkedHashMap<>();
        try {
            for (Translation translation : accepted) {
                byte[] record = RecordText.print(
                                record(translation, reviewer, blobs).of(states.getOrDefault(translation.id(), "")))
                        .getBytes(StandardCharsets.UTF_8);
                Path file = file(translation.id());
                if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), record)) {
                    records.put(path(file), Optional.of(record));
                }
                for (TranslationId former : former(translation)) {
                    records.put(path(file(former)), Optional.empty());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return records;
    }

    private String path(Path file) {
        return SiteConfig.Folders.slashes(config.folders().project().relativize(file));
    }

    private Path file(TranslationId id) throws IOException {
        return config.folders().roots().place(config.folders().project().resolve(id.recordPath()));
    }

    /** Removes the records of translations that no longer exist, and returns their paths. */
    public List<String> removeOrphans() throws IOException {
        List<String> removed = new ArrayList<>();
        for (TranslationId orphan : translations.orphans()) {
            Files.deleteIfExists(file(orphan));
            removed.add(orphan.recordPath());
        }
        return removed;
    }

    private Stream<SourceFile> files(Translation translation) {
        return Stream.concat(
                Stream.of(translation.source().file()),
                translations.facts(translation.id().document()).stream());
    }

    private TranslationRecord record(
            Translation translation, Optional<String> reviewer, Map<SourceFile, String> blobs) {
        LocalDate today = config.today();
        String source = translation.source().language().code();
        Wording content = translations.wording(translation.source());
        Wording own = translations.wording(translation.document().orElseThrow());
        Optional<TranslationRecord> before = translation
                .record()
                .filter(record ->
                        record.source().equals(source) && content.hashes().contains(record.content()));
        return new TranslationRecord(
                source,
                content.hash(),
                own.hash(),
                before.map(TranslationRecord::accepted).orElse(today),
                reviewer.map(name -> new TranslationRecord.Review(name, today))
                        .or(() -> before.filter(record -> own.hashes().contains(record.translation()))
                                .flatMap(TranslationRecord::review)),
                before.flatMap(TranslationRecord::blobs).or(() -> blobs(translation, blobs)));
    }

    private Optional<TranslationRecord.Blobs> blobs(Translation translation, Map<SourceFile, String> blobs) {
        Optional<String> facts = translations.facts(translation.id().document()).map(blobs::get);
        return Optional.ofNullable(blobs.get(translation.source().file()))
                .map(document -> new TranslationRecord.Blobs(document, facts));
    }

    /** A record under a former name, and one for the opposite direction, in which this language is the source. */
    private List<TranslationId> former(Translation translation) {
        Optional<TranslationId> reversed = translations
                .find(translation.id().document(), translation.source().language())
                .filter(other -> other.record()
                        .filter(record -> record.source()
                                .equals(translation.id().language().code()))
                        .isPresent())
                .map(Translation::id);
        return Stream.concat(translations.formerName(translation.id()).stream(), reversed.stream())
                .toList();
    }
}
