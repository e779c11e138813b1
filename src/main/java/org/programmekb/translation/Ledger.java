package org.programmekb.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * Translation ledger of a project. Each record is a file, so that branches that accept different translations have no
 * merge conflicts.
 */
final class Ledger {
    private static final String ENDING = ".yaml";

    private final Map<TranslationId, TranslationRecord> records = new TreeMap<>();

    private Ledger() {}

    /** Reads the records; invalid ones are reported and left out. */
    static Ledger read(
            List<SourceFile> files, SiteConfig config, List<DocumentSource> documents, Diagnostics diagnostics)
            throws IOException {
        Ledger ledger = new Ledger();
        for (SourceFile file : files) {
            Optional<TranslationId> id = id(file.path(), config);
            if (id.isEmpty()) {
                diagnostics.report(
                        Code.TRANSLATION_RECORD_INVALID,
                        file.location(),
                        Message.of("translation-record-invalid.name"),
                        Message.of("translation-record-invalid.hint-name"));
                continue;
            }
            Optional<byte[]> content = file.read(config.limits().documentBytes(), file.location(), diagnostics);
            if (content.isEmpty()) {
                continue;
            }
            try {
                TranslationRecord record = RecordText.read(new String(content.get(), StandardCharsets.UTF_8));
                if (config.language(record.source()).isEmpty()) {
                    throw new RecordText.Mistake(0, Message.of("translation-record-invalid.source", record.source()));
                }
                ledger.records.put(id.get(), record);
            } catch (RecordText.Mistake mistake) {
                diagnostics.report(
                        Code.TRANSLATION_RECORD_INVALID,
                        mistake.at(file.path()),
                        mistake.message(),
                        hint(id.get(), documents));
            }
        }
        return ledger;
    }

    private static Message hint(TranslationId id, List<DocumentSource> documents) {
        return documents.stream()
                .filter(document -> new TranslationId(document.id(), document.language()).equals(id))
                .map(document -> Message.of(
                        "translation-record-invalid.hint-command",
                        document.file().path()))
                .findFirst()
                .orElse(Code.TRANSLATION_RECORD_INVALID.hint());
    }

    private static Optional<TranslationId> id(String path, SiteConfig config) {
        String name = path.substring(FoundFiles.LEDGER.length() + 1);
        int slash = name.indexOf('/');
        int dot = name.lastIndexOf('.', name.length() - ENDING.length() - 1);
        if (slash < 0 || dot < slash) {
            return Optional.empty();
        }
        String language = name.substring(dot + 1, name.length() - ENDING.length());
        String slug = name.substring(slash + 1, dot);
        return config.types()
                .ofFolder(name.substring(0, slash))
                .flatMap(type ->
                        config.language(language).map(known -> new TranslationId(new ContentId(type, slug), known)));
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    Optional<TranslationRecord> record(TranslationId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The translations with a record, in order. */
    Collection<TranslationId> ids() {
        return records.keySet();
    }
}
