package org.programmekb.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/** All records of a project, one file each, so that branches that accept different translations never meet in a file. */
final class Ledger {
    private static final String ENDING = ".yaml";

    private final Map<TranslationId, TranslationRecord> records = new TreeMap<>();

    private Ledger() {}

    /** Reads the records; those that nobody can read are reported and left out. */
    static Ledger read(List<SourceFile> files, SiteConfig config, Diagnostics diagnostics) throws IOException {
        Ledger ledger = new Ledger();
        for (SourceFile file : files) {
            Optional<TranslationId> id = id(file.path(), config);
            if (id.isEmpty()) {
                diagnostics.report(
                        Code.TRANSLATION_RECORD_INVALID,
                        file.location(),
                        "the file name does not show which document and which language the record belongs to",
                        "name the file like the translation, for instance translations/cities/nice.zh.yaml, or remove it");
                continue;
            }
            RecordText.Reading reading = RecordText.read(new String(file.read(), StandardCharsets.UTF_8));
            if (reading instanceof RecordText.Reading.Sound sound) {
                if (config.language(sound.record().source()).isEmpty()) {
                    String source = sound.record().source();
                    diagnostics.report(
                            Code.TRANSLATION_RECORD_INVALID,
                            file.location(),
                            "the source `" + source + "` is not a language of the site");
                } else {
                    ledger.records.put(id.get(), sound.record());
                }
            } else if (reading instanceof RecordText.Reading.Unsound unsound) {
                diagnostics.report(
                        Code.TRANSLATION_RECORD_INVALID,
                        new Location(file.path(), unsound.mistake().line(), 0),
                        unsound.mistake().message());
            }
        }
        return ledger;
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
        return ContentType.ofFolder(name.substring(0, slash))
                .flatMap(type ->
                        config.language(language).map(known -> new TranslationId(new ContentId(type, slug), known)));
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    Optional<TranslationRecord> record(TranslationId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** What there are records about, in order. */
    Collection<TranslationId> ids() {
        return Collections.unmodifiableSet(records.keySet());
    }
}
