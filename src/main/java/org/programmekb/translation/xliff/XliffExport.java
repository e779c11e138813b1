package org.programmekb.translation.xliff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.execution.Timings;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameAuthority;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.Register;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.translation.SequenceDiff;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.TranslationRecord;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;
import org.programmekb.translation.Wording;
import org.programmekb.translation.xliff.XliffWriter.Known;

/** Exports what is to be translated. */
public final class XliffExport {
    private final SiteConfig config;
    private final SourceTree tree;
    private final Translations translations;
    /** Has earlier states of originals, so that only what changed has to be translated again. */
    private final Optional<GitObjects> git;

    private final Language target;

    private XliffExport(TranslationProject project, Optional<GitObjects> git, Language target) {
        this.config = project.config();
        this.tree = project.tree();
        this.translations = project.translations();
        this.git = git;
        this.target = target;
    }

    /**
     * What was exported.
     *
     * @param passages how many
     * @param open how many of them are not translated, or translate an earlier original
     */
    public record Exported(String xml, int passages, int open) {}

    /** The translations into a language that are missing or outdated. */
    public static List<Translation> open(Translations translations, Language target) {
        return translations.all().stream()
                .filter(translation -> translation.id().language().equals(target))
                .filter(translation -> translation.state() == TranslationState.MISSING
                        || translation.state() == TranslationState.OUTDATED)
                .toList();
    }

    /**
     * The documents of these translations with their facts.
     *
     * @param isAll whether the texts that lack the language in all other facts and registers are added
     * @param reader the language of the notes
     */
    public static Exported export(
            TranslationProject project,
            Language target,
            Collection<Translation> chosen,
            boolean isAll,
            MessageLanguage reader)
            throws IOException {
        Optional<GitObjects> git = GitObjects.around(project.config().folders().project());
        return new XliffExport(project, git, target).export(chosen, isAll, names(project), reader);
    }

    /** The names are in all documents, so all are read; what is wrong in them is for {@code kb check}. */
    private static NameAuthority names(TranslationProject project) throws IOException {
        Diagnostics ignored = new Diagnostics(Map.of());
        try (SourceParser parser =
                new SourceParser(project.config(), CacheUse.NONE, ignored, new Timings(), List.of())) {
            return NameAuthority.of(
                    ProgrammeBinder.bind(
                            parser.parse(project.tree(), () -> {}), project.tree(), project.config(), ignored),
                    project.config().languages());
        }
    }

    private Exported export(Collection<Translation> chosen, boolean isAll, NameAuthority names, MessageLanguage reader)
            throws IOException {
        XliffWriter writer = new XliffWriter(names, config.languages(), target, reader);
        Set<SourceFile> done = new HashSet<>();
        for (Translation translation : chosen) {
            document(translation, writer);
            translations.facts(translation.source().id()).ifPresent(done::add);
        }
        for (FactSource facts : isAll ? tree.facts() : List.<FactSource>of()) {
            Optional<Translation> translation = translations.find(facts.id(), target);
            if (translation.isPresent() && done.add(facts.file())) {
                Message noun = facts.id().type().noun();
                missing(facts.file(), translation.get().source().language(), noun, writer);
            }
        }
        for (Register register : Register.values()) {
            SourceFile file = tree.registers().get(register);
            if (isAll && file != null && !target.equals(config.defaultLanguage())) {
                missing(file, config.defaultLanguage(), Message.of("kind." + register.word()), writer);
            }
        }
        return writer.end();
    }

    private void missing(SourceFile file, Language source, Message noun, XliffWriter writer) throws IOException {
        FileUnits own = FileUnits.ofFacts(file.path(), file.read(), source, config);
        Set<String> known = FileUnits.ofFacts(file.path(), file.read(), target, config)
                .byId()
                .keySet();
        List<Unit> units =
                own.units().stream().filter(unit -> !known.contains(unit.id())).toList();
        writer.file(new FileUnits(own.source(), 0, units), source, "", noun, Map.of());
    }

    private void document(Translation translation, XliffWriter writer) throws IOException {
        DocumentSource source = translation.source();
        Language language = source.language();
        Message noun = source.id().type().noun();
        String state = translations.wording(source).hash();
        boolean isOutdated = translation.state() == TranslationState.OUTDATED;
        Optional<SourceHistory.State> former = Optional.empty();
        if (isOutdated && git.isPresent()) {
            TranslationRecord record = translation.record().orElseThrow();
            former = new SourceHistory(config, translations, git.get()).find(source, record.content(), record.blobs());
        }
        boolean isKnown = !isOutdated || former.isPresent();
        String path = source.file().path();
        FileUnits own = FileUnits.ofDocument(path, source.file().read(), language, config);
        FileUnits before = former.isPresent()
                ? FileUnits.ofDocument(path, former.get().document().getBytes(StandardCharsets.UTF_8), language, config)
                : own;
        Map<String, Known> known = new HashMap<>();
        if (translation.document().isPresent()) {
            SourceFile file = translation.document().get().file();
            FileUnits theirs = FileUnits.ofDocument(file.path(), file.read(), target, config);
            known.putAll(fields(own, texts(before), theirs, isKnown));
            known.putAll(body(own.body(), before.body(), theirs.body(), isKnown));
        }
        writer.file(own, language, state, noun, known);
        Optional<SourceFile> file = translations.facts(source.id());
        if (file.isPresent()) {
            FileUnits facts = FileUnits.ofFacts(file.get().path(), file.get().read(), language, config);
            FileUnits theirs = FileUnits.ofFacts(file.get().path(), file.get().read(), target, config);
            Map<String, String> then = former.map(each -> each.wording().texts().stream()
                            .collect(Collectors.toMap(Wording.Text::name, Wording.Text::text, (a, b) -> a)))
                    .orElseGet(() -> texts(facts));
            writer.file(facts, language, state, noun, fields(facts, then, theirs, isKnown));
        }
    }

    private static Map<String, String> texts(FileUnits units) {
        return units.units().stream().collect(Collectors.toMap(Unit::id, Unit::text, (a, b) -> a));
    }

    /** The translations of fields: they are done if the original says what it said then. */
    private static Map<String, Known> fields(
            FileUnits own, Map<String, String> then, FileUnits theirs, boolean isKnown) {
        Map<String, String> translated = texts(theirs);
        Map<String, Known> known = new HashMap<>();
        for (Unit unit : own.units()) {
            String text = translated.get(unit.id());
            if (text != null && !unit.isPassage()) {
                known.put(unit.id(), new Known(text, isKnown && unit.text().equals(then.get(unit.id()))));
            }
        }
        return known;
    }

    /** Those of passages, if the original and the translation had the same kinds of passages in the same order. */
    private static Map<String, Known> body(List<Unit> own, List<Unit> then, List<Unit> theirs, boolean isKnown) {
        Map<String, Known> known = new HashMap<>();
        if (!then.stream()
                .map(Unit::kind)
                .toList()
                .equals(theirs.stream().map(Unit::kind).toList())) {
            return known;
        }
        List<String> gone = new ArrayList<>();
        for (SequenceDiff.Step<Unit> step : SequenceDiff.between(then, own, Unit::isSame)) {
            switch (step.kind()) {
                case REMOVED -> gone.add(theirs.get(step.before()).text());
                case ADDED -> {
                    if (!gone.isEmpty()) {
                        known.put(step.element().id(), new Known(gone.remove(0), false));
                    }
                }
                case KEPT -> {
                    gone.clear();
                    known.put(
                            step.element().id(),
                            new Known(theirs.get(step.before()).text(), isKnown));
                }
            }
        }
        return known;
    }
}
