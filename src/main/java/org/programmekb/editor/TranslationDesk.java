package org.programmekb.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.dataset.JsonObject;
import org.programmekb.dataset.JsonText;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.source.Drafts;
import org.programmekb.source.GitObjects;
import org.programmekb.translation.Acceptance;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationId;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.TranslationRecord;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Wording;
import org.programmekb.translation.xliff.XliffExport;
import org.programmekb.translation.xliff.XliffImport;

/** What the editor asks about translations: what changed in their originals, and the exchange with translators. */
final class TranslationDesk {
    private static final String RETURNED = "returned";

    private final ContentFiles content;
    private final Trial trial;

    TranslationDesk(ContentFiles content, Trial trial) {
        this.content = content;
        this.trial = trial;
    }

    /**
     * The translations of an entry by language: their state, and what their originals said when that was recorded, as far as
     * it is known.
     *
     * @param entry its folder and slug
     */
    Reply states(SiteConfig config, String entry) throws IOException {
        TranslationProject project = TranslationProject.open(config);
        Optional<GitObjects> git = GitObjects.around(config.folders().project());
        JsonObject states = new JsonObject();
        for (Translation translation : of(project, entry)) {
            JsonObject state = new JsonObject()
                    .put("source", translation.source().language().code())
                    .put("state", translation.state().word())
                    .put(
                            "accepted",
                            translation.record().map(record -> record.accepted().toString()));
            if (translation.state() == TranslationState.OUTDATED && git.isPresent()) {
                TranslationRecord record = translation.record().orElseThrow();
                new SourceHistory(config, project.translations(), git.get())
                        .find(translation.source(), record.content(), record.blobs())
                        .ifPresent(before -> state.put("before", wording(before.wording())));
            }
            states.put(translation.id().language().code(), state);
        }
        return reply(200, states);
    }

    private static List<Translation> of(TranslationProject project, String entry) {
        return project.translations().all().stream()
                .filter(each -> entry.equals(each.id().document().type().folder() + "/"
                        + each.id().document().slug()))
                .toList();
    }

    private static JsonObject wording(Wording wording) {
        JsonObject texts = new JsonObject();
        wording.texts().forEach(text -> texts.put(text.name(), text.text()));
        return new JsonObject().put("body", wording.prose()).put("texts", texts);
    }

    /**
     * What is to be translated, for the programs of translators.
     *
     * @param query the code of the language, and the folder and slug of an entry; without an entry, all that is missing or
     *     outdated
     */
    Reply export(SiteConfig config, String query, MessageLanguage reader) throws IOException {
        String[] parts = query.split(":", 2);
        Optional<Language> language = config.language(parts[0]);
        if (language.isEmpty()) {
            return Reply.problem(404, "no such language");
        }
        TranslationProject project = TranslationProject.open(config);
        List<Translation> chosen = parts.length == 1
                ? XliffExport.open(project.translations(), language.get())
                : of(project, parts[1]).stream()
                        .filter(each -> each.id().language().equals(language.get()))
                        .toList();
        XliffExport.Exported exported = XliffExport.export(project, language.get(), chosen, parts.length == 1, reader);
        return reply(
                200,
                new JsonObject()
                        .put("xml", exported.xml())
                        .put("passages", exported.passages())
                        .put("open", exported.open()));
    }

    /**
     * Takes what translators return: writes all of it, unless something in it is wrong.
     *
     * @param name what the file is called in messages
     */
    Reply take(SiteConfig config, byte[] file, String name, MessageLanguage reader) throws IOException {
        TranslationProject project = TranslationProject.open(config);
        XliffImport translated = new XliffImport(
                config,
                project.tree(),
                project.translations(),
                GitObjects.around(config.folders().project()));
        try (Drafts drafts = new Drafts(config.folders(), Map.of(RETURNED, Optional.of(file)))) {
            translated.read(Objects.requireNonNull(drafts.files().get(RETURNED)).orElseThrow(), name);
        }
        if (!translated.problems().isEmpty()) {
            return reply(422, new JsonObject().put("problems", in(translated.problems(), reader)));
        }
        Map<String, byte[]> contents = translated.contents();
        List<ContentFiles.Edit> edits = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            edits.add(new ContentFiles.Edit(
                    each.getKey(), content.read(each.getKey()).map(ContentFiles::hash), Optional.of(each.getValue())));
        }
        List<String> refused = content.refused(edits);
        if (!refused.isEmpty()) {
            return Reply.refused(refused);
        }
        List<Diagnostic> errors = content.tryOut(edits, trial).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && contents.containsKey(finding.location().path()))
                .toList();
        if (!errors.isEmpty()) {
            String text = DiagnosticFormat.TEXT.print(errors, reader);
            return reply(422, new JsonObject().put("problems", text.lines().toList()));
        }
        Map<TranslationId, String> finished = translated.finished();
        ContentFiles.Written written = content.write(
                edits, drafts -> records(config, drafts, each -> finished.containsKey(each.id()), finished));
        if (!written.refused().isEmpty() || !written.changed().isEmpty()) {
            return Reply.problem(503, "files have changed meanwhile");
        }
        return reply(
                200,
                new JsonObject()
                        .put("written", List.copyOf(written.hashes().keySet()))
                        .put("notes", in(translated.notes(), reader)));
    }

    /**
     * The records that the translations in these files are up to date with their originals, by path.
     *
     * @param drafts where the states of files lie that are about to be written
     */
    Map<String, Optional<byte[]>> records(
            SiteConfig config, Collection<String> paths, Map<String, Optional<Path>> drafts) throws IOException {
        return records(
                config,
                drafts,
                each -> paths.contains(each.document().orElseThrow().file().path()),
                Map.of());
    }

    private static Map<String, Optional<byte[]>> records(
            SiteConfig config,
            Map<String, Optional<Path>> drafts,
            Predicate<Translation> isChosen,
            Map<TranslationId, String> states)
            throws IOException {
        TranslationProject project = TranslationProject.open(config, drafts);
        List<Translation> chosen = project.translations().all().stream()
                .filter(each -> each.document().isPresent() && isChosen.test(each))
                .toList();
        return new Acceptance(
                        config,
                        project.translations(),
                        GitObjects.around(config.folders().project()))
                .records(chosen, Optional.empty(), states);
    }

    private static List<String> in(List<Message> messages, MessageLanguage reader) {
        return messages.stream().map(message -> message.in(reader)).toList();
    }

    private static Reply reply(int status, JsonObject answer) {
        return Reply.json(status, new String(JsonText.bytes(answer, 0), StandardCharsets.UTF_8));
    }
}
