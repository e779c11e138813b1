package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;

/** Records in the ledger that translations are up to date with their sources. */
public final class Acceptance {
    private final SiteConfig config;
    private final Translations translations;
    private final Optional<GitObjects> git;

    /** Writes to the ledger of a project; {@code git} stores the accepted states, if there is a repository. */
    public Acceptance(SiteConfig config, Translations translations, Optional<GitObjects> git) {
        this.config = config;
        this.translations = translations;
        this.git = git;
    }

    /**
     * The result for one translation.
     *
     * @param path the path of its record, relative to the project
     * @param change whether the record changed
     */
    public record Accepted(Translation translation, String path, Change change) {}

    /** Whether the record changed. */
    public enum Change {
        RECORDED,
        UNCHANGED
    }

    /**
     * Records these translations, which must exist. A current one keeps its date of acceptance; an earlier review stays
     * valid while both texts are those that were compared.
     *
     * @param reviewer the person who has compared all of them with their sources today
     */
    public List<Accepted> accept(Collection<Translation> accepted, Optional<String> reviewer) throws IOException {
        Map<SourceFile, String> blobs = git.isPresent()
                ? git.get()
                        .ids(accepted.stream()
                                .flatMap(translation -> files(translation).stream())
                                .distinct()
                                .toList())
                : Map.of();
        List<Accepted> results = new ArrayList<>();
        try {
            for (Translation translation : accepted) {
                String record = RecordText.print(record(translation, reviewer, blobs));
                String path = translation.id().recordPath();
                Path file = config.folders().project().resolve(path);
                boolean isNew =
                        !Files.isRegularFile(file) || !Files.readString(file).equals(record);
                if (isNew) {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.writeString(file, record, StandardCharsets.UTF_8);
                }
                removeFormer(translation);
                results.add(new Accepted(translation, path, isNew ? Change.RECORDED : Change.UNCHANGED));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return results;
    }

    /** Removes the records of translations that no longer exist, and returns their paths. */
    public List<String> removeOrphans() throws IOException {
        List<String> removed = new ArrayList<>();
        for (TranslationId orphan : translations.orphans()) {
            Files.deleteIfExists(config.folders().project().resolve(orphan.recordPath()));
            removed.add(orphan.recordPath());
        }
        return removed;
    }

    private List<SourceFile> files(Translation translation) {
        return Stream.concat(
                        Stream.of(translation.source().file()),
                        translations.facts(translation.id().document()).stream())
                .toList();
    }

    private TranslationRecord record(
            Translation translation, Optional<String> reviewer, Map<SourceFile, String> blobs) {
        LocalDate today = config.today();
        String content = translations.wording(translation.source()).hash();
        String own = translations.wording(translation.document().orElseThrow()).hash();
        Optional<TranslationRecord> before = translation
                .record()
                .filter(record ->
                        record.source().equals(translation.source().language().code())
                                && record.content().equals(content));
        Optional<TranslationRecord.Review> review = reviewer.map(name -> new TranslationRecord.Review(name, today))
                .or(() -> before.filter(record -> record.translation().equals(own))
                        .flatMap(TranslationRecord::review));
        return new TranslationRecord(
                translation.source().language().code(),
                content,
                own,
                before.map(TranslationRecord::accepted).orElse(today),
                review,
                before.flatMap(TranslationRecord::blobs).or(() -> blobs(translation, blobs)));
    }

    private Optional<TranslationRecord.Blobs> blobs(Translation translation, Map<SourceFile, String> blobs) {
        Optional<String> facts = translations.facts(translation.id().document()).map(blobs::get);
        return Optional.ofNullable(blobs.get(translation.source().file()))
                .map(document -> new TranslationRecord.Blobs(document, facts));
    }

    /**
     * Removes a record under a former name, or one for the opposite direction, in which this language is the source.
     */
    private void removeFormer(Translation translation) throws IOException {
        Optional<TranslationId> renamed = translations.formerName(translation.id());
        if (renamed.isPresent()) {
            Files.deleteIfExists(
                    config.folders().project().resolve(renamed.get().recordPath()));
        }
        boolean isReversed = translations
                .find(translation.id().document(), translation.source().language())
                .flatMap(Translation::record)
                .filter(record ->
                        record.source().equals(translation.id().language().code()))
                .isPresent();
        if (isReversed) {
            TranslationId reversed = new TranslationId(
                    translation.id().document(), translation.source().language());
            Files.deleteIfExists(config.folders().project().resolve(reversed.recordPath()));
        }
    }
}
