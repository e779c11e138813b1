package org.programmekb.translation.xliff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationId;
import org.programmekb.translation.Translations;

/** Takes translations from XLIFF: checks all of it, and then writes all files or none. */
public final class XliffImport {
    private final SiteConfig config;
    private final SourceTree tree;
    private final Translations translations;
    private final Optional<GitObjects> git;
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    /** Translations by their originals: programs that work with PO files show a passage once that is there twice. */
    private final Map<String, String> repeated = new HashMap<>();

    private final Map<TranslationId, Entry> entries = new TreeMap<>();
    private final List<Facts> facts = new ArrayList<>();
    private final Map<TranslationId, String> finished = new LinkedHashMap<>();

    public XliffImport(SiteConfig config, SourceTree tree, Translations translations, Optional<GitObjects> git) {
        this.config = config;
        this.tree = tree;
        this.translations = translations;
        this.git = git;
    }

    /** A translated document, and how many passages of it and its facts are not translated. */
    private static final class Entry {
        private String path = "";
        private String text = "";
        private String state = "";
        private int open;
    }

    /** Translated texts of a YAML file; the file of a register belongs to no entry. */
    private record Facts(
            SourceFile file, Language source, Language language, Map<String, String> texts, Optional<Entry> entry) {}

    /** What is wrong; then nothing may be written. */
    public List<Message> problems() {
        return problems;
    }

    /** What is left out, and what else is to be known. */
    public List<Message> notes() {
        return notes;
    }

    /** Finished translations of documents, with the hash of the original that each translates. */
    public Map<TranslationId, String> finished() {
        return finished;
    }

    /** Reads a file that a translator returns, which has this name in messages. */
    public void read(Path path, String name) throws IOException {
        List<XliffFile> files = List.of();
        try {
            files = XliffReader.read(path, name);
        } catch (ExplainedException e) {
            problems.add(e.explanation());
        }
        for (XliffFile file : files) {
            file.units().stream()
                    .filter(unit -> unit.isDone() && !unit.isSame())
                    .forEach(unit -> repeated.putIfAbsent(
                            file.language() + unit.source(),
                            unit.target().orElseThrow().strip()));
        }
        for (XliffFile file : files) {
            if (seen.add(file.original() + "\n" + file.language())) {
                part(file);
            } else {
                problem(file.location(), Message.of("xliff.twice", file.original()), "xliff.hint-twice");
            }
        }
    }

    private void part(XliffFile file) throws IOException {
        Optional<Language> language = config.languages().stream()
                .filter(each -> Stream.of(each.tag(), each.code()).anyMatch(file.language()::equalsIgnoreCase))
                .findFirst();
        Optional<DocumentSource> document = tree.documents().stream()
                .filter(each -> each.file().path().equals(file.original()))
                .findFirst();
        Optional<FactSource> beside = tree.facts().stream()
                .filter(each -> each.file().path().equals(file.original()))
                .findFirst();
        Optional<SourceFile> register = tree.registers().values().stream()
                .filter(each -> each.path().equals(file.original()))
                .findFirst();
        Optional<Translation> translation = document.map(DocumentSource::id)
                .or(() -> beside.map(FactSource::id))
                .flatMap(id -> language.flatMap(known -> translations.find(id, known)))
                .filter(found -> document.map(found.source()::equals).orElse(true));
        if (document.isEmpty() && beside.isEmpty() && register.isEmpty()) {
            problem(file.location(), Message.of("xliff.unknown-file", file.original()), "xliff.hint-unknown-file");
        } else if (language.isEmpty()
                || register.isEmpty() && translation.isEmpty()
                || register.isPresent() && language.get().equals(config.defaultLanguage())) {
            Message problem = Message.of("xliff.unknown-language", file.original(), file.language());
            problem(file.location(), problem, "xliff.hint-unknown-language");
        } else if (document.isPresent()) {
            document(file, translation.orElseThrow());
        } else {
            SourceFile yaml = register.orElseGet(() -> beside.orElseThrow().file());
            facts(file, yaml, language.get(), translation);
        }
    }

    private void document(XliffFile file, Translation translation) throws IOException {
        DocumentSource source = translation.source();
        Language language = translation.id().language();
        FileUnits now = FileUnits.ofDocument(file.original(), source.file().read(), source.language(), config);
        FileUnits units = now;
        if (!translations.wording(source).hash().equals(file.state())) {
            Optional<SourceHistory.State> exported = git.isEmpty()
                    ? Optional.empty()
                    : new SourceHistory(config, translations, git.get())
                            .find(source, file.state(), translation.record().flatMap(record -> record.blobs()));
            List<String> changed = file.changed(now.byId());
            if (exported.isPresent()) {
                byte[] bytes = exported.get().document().getBytes(StandardCharsets.UTF_8);
                units = FileUnits.ofDocument(file.original(), bytes, source.language(), config);
            } else if (!changed.isEmpty()) {
                Message problem = Message.of("xliff.state", file.original(), Message.list(changed));
                problem(file.location(), problem, "xliff.hint-state");
                return;
            }
            notes.add(Message.of("xliff.older", file.original()));
        }
        Entry entry = entries.computeIfAbsent(translation.id(), id -> new Entry());
        Map<String, String> texts = new HashMap<>();
        entry.open += texts(file, file.units(), units.byId(), texts);
        entry.state = file.state();
        String ending = "." + source.file().extension();
        entry.path = file.original()
                        .substring(
                                0,
                                file.original()
                                        .lastIndexOf("." + source.language().code() + ending))
                + "." + language.code() + ending;
        String header = units.newHeader(texts);
        if (translation.document().isPresent()) {
            SourceFile own = translation.document().get().file();
            FileUnits theirs = FileUnits.ofDocument(own.path(), own.read(), language, config);
            header = theirs.fill(texts, false);
            List<String> lacking = units.header().stream()
                    .filter(id -> !theirs.byId().containsKey(id))
                    .toList();
            if (!own.path().equals(entry.path)) {
                problem(file.location(), Message.of("xliff.format", own.path(), file.original()), "xliff.hint-format");
            } else if (!lacking.isEmpty()) {
                Message problem = Message.of("xliff.header", Message.list(lacking));
                problem(Location.of(own.path()), problem, "xliff.hint-header");
            }
        }
        entry.text = header + FileUnits.localised(units.fill(texts, true), source, language);
    }

    /** Collects the finished texts, and returns how many are not. */
    private int texts(
            XliffFile file, List<XliffFile.Returned> returned, Map<String, Unit> units, Map<String, String> texts) {
        Set<String> ids = new HashSet<>();
        List<String> same = new ArrayList<>();
        for (XliffFile.Returned each : returned) {
            Unit unit = units.get(each.id());
            Optional<String> own = each.target().map(String::strip).filter(any -> each.isDone());
            Optional<String> text = own.filter(any -> !each.isSame())
                    .or(() -> Optional.ofNullable(repeated.get(file.language() + each.source())))
                    .or(() -> own);
            if (unit == null || !each.isOf(unit)) {
                problem(each.location(), Message.of("xliff.unknown-id", each.id(), file.original()), "xliff.hint-id");
            } else if (!ids.add(each.id())) {
                problem(each.location(), Message.of("xliff.twice", each.id()), "xliff.hint-twice");
            } else if (text.isPresent()) {
                InlineCodes original = unit.split(unit.text());
                InlineCodes codes = unit.split(text.get());
                codes("xliff.lost", each, original.missingIn(codes, config.languages()));
                codes("xliff.added", each, codes.missingIn(original, config.languages()));
                texts.put(each.id(), codes.oneLine());
                if (each.isSame() && text.equals(own)) {
                    same.add(each.id());
                }
            }
        }
        if (!same.isEmpty()) {
            notes.add(Message.of("xliff.same", file.original(), Message.list(same)));
        }
        return (int)
                units.keySet().stream().filter(id -> !texts.containsKey(id)).count();
    }

    private void codes(String key, XliffFile.Returned returned, List<String> codes) {
        if (!codes.isEmpty()) {
            problem(returned.location(), Message.of(key, returned.id(), Message.list(codes)), "xliff.hint-codes");
        }
    }

    private void facts(XliffFile file, SourceFile yaml, Language language, Optional<Translation> translation)
            throws IOException {
        Language source = translation.map(each -> each.source().language()).orElse(config.defaultLanguage());
        Map<String, Unit> units =
                FileUnits.ofFacts(yaml.path(), yaml.read(), source, config).byId();
        List<String> changed = file.changed(units);
        if (!changed.isEmpty()) {
            notes.add(Message.of("xliff.changed-texts", yaml.path(), Message.list(changed)));
        }
        List<XliffFile.Returned> kept = file.units().stream()
                .filter(each -> !changed.contains(each.id()))
                .toList();
        units.keySet().retainAll(kept.stream().map(XliffFile.Returned::id).toList());
        Map<String, String> texts = new HashMap<>();
        int open = texts(file, kept, units, texts);
        Optional<Entry> entry = translation.map(each -> entries.computeIfAbsent(each.id(), id -> new Entry()));
        entry.ifPresent(each -> each.open += open);
        if (entry.isEmpty() && open > 0) {
            notes.add(Message.of("xliff.open-texts", yaml.path(), open));
        }
        facts.add(new Facts(yaml, source, language, texts, entry));
    }

    private void problem(Location place, Message problem, String hint) {
        problems.add(Message.of("xliff.problem", place, problem, Message.of(hint)));
    }

    /**
     * The files that are finished and change, by their paths; an entry of which a passage is not finished is left out. Called
     * once.
     */
    public Map<String, byte[]> contents() throws IOException {
        Map<String, String> files = new TreeMap<>();
        entries.forEach((id, entry) -> {
            if (entry.open > 0) {
                notes.add(Message.of("xliff.open", entry.path.isEmpty() ? id.document() : entry.path, entry.open));
            } else if (!entry.path.isEmpty()) {
                files.put(entry.path, entry.text);
                finished.put(id, entry.state);
            }
        });
        for (Facts each : facts) {
            if (each.entry().map(entry -> entry.open).orElse(0) == 0) {
                String path = each.file().path();
                byte[] bytes = files.containsKey(path)
                        ? files.get(path).getBytes(StandardCharsets.UTF_8)
                        : each.file().read();
                FileUnits others = FileUnits.ofFacts(path, bytes, each.language(), config);
                files.put(
                        path,
                        FileUnits.ofFacts(path, bytes, each.source(), config)
                                .translated(each.texts(), others, each.source(), each.language()));
            }
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place =
                    config.folders().roots().place(config.folders().project().resolve(file.getKey()));
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), bytes)) {
                changed.put(file.getKey(), bytes);
            }
        }
        return changed;
    }
}
