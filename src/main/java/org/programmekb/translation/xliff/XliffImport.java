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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.source.WrittenFile;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationId;
import org.programmekb.translation.Translations;

/** Takes translations from XLIFF: checks all of it, and then writes all files or none. */
public final class XliffImport {
    /** Old addresses lead to the page in the reader's language anyway, and only one document can have them. */
    private static final Pattern ALIASES =
            Pattern.compile("(?m)^(?::jbake-)?(?:aliases|parity)[:=].*\\n(?:[ \\t]+.*\\n|- .*\\n)*");

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

    /** The translation of a document. */
    private static final class Entry {
        private String path = "";
        private String text = "";
        private String state = "";
        private int open;
    }

    /** Texts of a file with those of all languages; an entry is empty if the file is a register. */
    private record Facts(
            SourceFile file,
            Language source,
            Language language,
            Map<String, String> texts,
            Optional<TranslationId> entry) {}

    /** What is wrong; then nothing may be written. */
    public List<Message> problems() {
        return problems;
    }

    /** What was left out, and what is to be known. */
    public List<Message> notes() {
        return notes;
    }

    /** Finished translations of documents, with the hash of the original that each translates. */
    public Map<TranslationId, String> finished() {
        return finished;
    }

    /**
     * Reads a file that a translator returns.
     *
     * @param name what it is called in messages
     */
    public void read(Path file, String name) throws IOException {
        List<XliffFile> files;
        try {
            files = XliffReader.read(file, name);
        } catch (XliffReader.Unreadable e) {
            problem(e.location(), e.reason(), "xliff.hint-again");
            return;
        }
        if (files.isEmpty()) {
            problem(Location.of(name), Message.of("xliff.none"), "xliff.hint-none");
        }
        files.forEach(each -> each.units().stream()
                .filter(XliffFile.Returned::isDone)
                .forEach(unit -> repeated.putIfAbsent(
                        each.language() + unit.source(),
                        unit.target().orElseThrow().strip())));
        for (XliffFile each : files) {
            if (!seen.add(each.original() + "\n" + each.language())) {
                problem(each.location(), Message.of("xliff.twice", each.original()), "xliff.hint-twice");
            } else {
                part(each);
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
        if (document.isEmpty() && beside.isEmpty() && register.isEmpty()) {
            problem(file.location(), Message.of("xliff.unknown-file", file.original()), "xliff.hint-unknown-file");
            return;
        }
        Optional<Translation> translation = document.map(DocumentSource::id)
                .or(() -> beside.map(FactSource::id))
                .flatMap(id -> language.flatMap(known -> translations.find(id, known)));
        boolean isPossible = register.isPresent()
                ? language.filter(known -> !known.equals(config.defaultLanguage()))
                        .isPresent()
                : translation.isPresent()
                        && document.map(translation.get().source()::equals).orElse(true);
        if (!isPossible) {
            problem(
                    file.location(),
                    Message.of("xliff.unknown-language", file.original(), file.language()),
                    "xliff.hint-unknown-language");
        } else if (document.isPresent()) {
            document(file, translation.orElseThrow());
        } else {
            SourceFile yaml = register.orElseGet(() -> beside.orElseThrow().file());
            facts(file, yaml, language.orElseThrow(), translation);
        }
    }

    private void document(XliffFile file, Translation translation) throws IOException {
        DocumentSource source = translation.source();
        Optional<byte[]> original = Optional.of(source.file().read());
        if (!translations.wording(source).hash().equals(file.state())) {
            original = git.isEmpty()
                    ? Optional.empty()
                    : new SourceHistory(config, translations, git.get())
                            .find(source, file.state(), translation.record().flatMap(record -> record.blobs()))
                            .map(SourceHistory.State::document);
            original.ifPresent(bytes -> notes.add(Message.of("xliff.older", file.original())));
        }
        if (original.isEmpty()) {
            changed(file, FileUnits.ofDocument(file.original(), source.file().read(), source.language(), config));
            return;
        }
        FileUnits units = FileUnits.ofDocument(file.original(), original.get(), source.language(), config);
        Entry entry = entries.computeIfAbsent(translation.id(), id -> new Entry());
        Map<String, String> texts = new HashMap<>();
        entry.open += texts(file, units.byId(), texts);
        entry.state = file.state();
        String ending = "." + source.file().extension();
        entry.path = file.original()
                        .substring(
                                0,
                                file.original().length()
                                        - ending.length()
                                        - source.language().code().length())
                + translation.id().language().code()
                + ending;
        FileUnits header = units;
        if (translation.document().isPresent()) {
            SourceFile own = translation.document().get().file();
            header = FileUnits.ofDocument(
                    own.path(), own.read(), translation.id().language(), config);
            Set<String> there = header.byId().keySet();
            List<String> lacking = units.units().stream()
                    .filter(unit -> unit.start() < units.bodyStart() && !there.contains(unit.id()))
                    .map(Unit::id)
                    .toList();
            if (!own.path().equals(entry.path)) {
                problem(file.location(), Message.of("xliff.format", own.path(), file.original()), "xliff.hint-format");
            } else if (!lacking.isEmpty()) {
                Message fields = Message.of("xliff.header", Message.list(lacking));
                problem(Location.of(own.path()), fields, "xliff.hint-header");
            }
        }
        String filled = header.fill(texts, false);
        entry.text = (translation.document().isPresent()
                        ? filled
                        : ALIASES.matcher(filled).replaceAll(""))
                + localised(units.fill(texts, true), source, translation.id().language());
    }

    /** Links to files of which there is a version in the language lead to it. */
    private static String localised(String body, DocumentSource source, Language language) {
        Path folder = source.file().file().resolveSibling("");
        return Pattern.compile("([\\w./-]*[\\w-])\\." + source.language().code() + "\\.(\\w+)\\b")
                .matcher(body)
                .replaceAll(link -> {
                    String other = link.group(1) + "." + language.code() + "." + link.group(2);
                    return Matcher.quoteReplacement(Files.isRegularFile(folder.resolve(other)) ? other : link.group());
                });
    }

    /** Collects the finished texts, and returns how many are not. */
    private int texts(XliffFile file, Map<String, Unit> units, Map<String, String> texts) {
        int open = 0;
        Set<String> ids = new HashSet<>();
        for (XliffFile.Returned each : file.units()) {
            Unit unit = units.get(each.id());
            if (unit == null) {
                problem(each.location(), Message.of("xliff.unknown-id", each.id(), file.original()), "xliff.hint-id");
            } else if (!ids.add(each.id())) {
                problem(each.location(), Message.of("xliff.twice", each.id()), "xliff.hint-twice");
            } else if (!each.isOf(unit)) {
                problem(each.location(), Message.of("xliff.source", each.id(), file.original()), "xliff.hint-id");
            } else if (each.isDone() || repeated.containsKey(file.language() + each.source())) {
                String text = each.isDone()
                        ? each.target().orElseThrow().strip()
                        : repeated.get(file.language() + each.source());
                codes(unit, text, each);
                texts.put(each.id(), unit.oneLine(text));
            } else {
                open++;
            }
        }
        return open
                + (int) units.keySet().stream().filter(id -> !ids.contains(id)).count();
    }

    private void codes(Unit unit, String text, XliffFile.Returned returned) {
        InlineCodes original = unit.split(unit.text());
        InlineCodes own = unit.split(text);
        Map.of(
                        "xliff.lost", original.missingIn(own, config.languages()),
                        "xliff.added", own.missingIn(original, config.languages()))
                .forEach((key, codes) -> {
                    if (!codes.isEmpty()) {
                        Message problem = Message.of(key, returned.id(), Message.list(codes));
                        problem(returned.location(), problem, "xliff.hint-codes");
                    }
                });
    }

    /** The original has changed, and nobody knows what it was. */
    private void changed(XliffFile file, FileUnits now) {
        Map<String, Unit> units = now.byId();
        List<String> changed = file.units().stream()
                .filter(each -> units.get(each.id()) == null || !each.isOf(units.get(each.id())))
                .map(XliffFile.Returned::id)
                .toList();
        Message message = changed.isEmpty()
                ? Message.of("xliff.state", file.original())
                : Message.of("xliff.state-passages", file.original(), Message.list(changed));
        problem(file.location(), message, "xliff.hint-state");
    }

    private void facts(XliffFile file, SourceFile yaml, Language language, Optional<Translation> translation)
            throws IOException {
        Language source = translation.map(each -> each.source().language()).orElse(config.defaultLanguage());
        Map<String, Unit> units =
                FileUnits.ofFacts(yaml.path(), yaml.read(), source, config).byId();
        Map<Boolean, List<XliffFile.Returned>> kept = file.units().stream()
                .collect(Collectors.partitioningBy(
                        each -> units.get(each.id()) != null && each.isOf(units.get(each.id()))));
        List<String> changed =
                kept.get(false).stream().map(XliffFile.Returned::id).toList();
        if (!changed.isEmpty()) {
            notes.add(Message.of("xliff.changed-texts", yaml.path(), Message.list(changed)));
        }
        Map<String, Unit> named = new HashMap<>(units);
        named.keySet()
                .retainAll(kept.get(true).stream().map(XliffFile.Returned::id).toList());
        Map<String, String> texts = new HashMap<>();
        int open = texts(file.with(kept.get(true)), named, texts);
        translation.ifPresent(each -> entries.computeIfAbsent(each.id(), id -> new Entry()).open += open);
        if (translation.isEmpty() && open > 0) {
            notes.add(Message.of("xliff.open-texts", yaml.path(), open));
        }
        facts.add(new Facts(yaml, source, language, texts, translation.map(Translation::id)));
    }

    private void problem(Location place, Message problem, String hint) {
        problems.add(Message.of("xliff.problem", place, problem, Message.of(hint)));
    }

    /**
     * Writes what is finished; an entry of which a passage is not is left out.
     *
     * @return the paths of the files that changed
     * @throws IOException if a file cannot be written; then those before it are as they were
     */
    public List<String> write() throws IOException {
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
            if (each.entry()
                            .map(id -> Objects.requireNonNull(entries.get(id)).open)
                            .orElse(0)
                    == 0) {
                String path = each.file().path();
                byte[] bytes = files.containsKey(path)
                        ? files.get(path).getBytes(StandardCharsets.UTF_8)
                        : each.file().read();
                FileUnits others = FileUnits.ofFacts(path, bytes, each.language(), config);
                FileUnits own = FileUnits.ofFacts(path, bytes, each.source(), config);
                files.put(path, own.translated(each.texts(), others, each.source(), each.language()));
            }
        }
        return replace(files);
    }

    private List<String> replace(Map<String, String> files) throws IOException {
        Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
        Map<Path, byte[]> after = new LinkedHashMap<>();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path place =
                    config.folders().roots().place(config.folders().project().resolve(each.getKey()));
            WrittenFile.requireNoLink(place);
            byte[] bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
            Optional<byte[]> old = Files.exists(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
            if (old.filter(now -> Arrays.equals(now, bytes)).isEmpty()) {
                before.put(place, old);
                after.put(place, bytes);
                changed.add(each.getKey());
            }
        }
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, byte[]> file : after.entrySet()) {
                WrittenFile.replace(file.getKey(), file.getValue());
                written.add(file.getKey());
            }
        } catch (IOException e) {
            for (Path file : written) {
                Optional<byte[]> old = Objects.requireNonNull(before.get(file));
                if (old.isPresent()) {
                    WrittenFile.replace(file, old.get());
                } else {
                    Files.delete(file);
                }
            }
            throw e;
        }
        return changed;
    }
}
