package org.programmekb.translation.xliff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.names.NameAuthority;
import org.programmekb.prose.Passage;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.translation.SequenceDiff;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;
import org.programmekb.translation.Wording;

/**
 * Writes what is to be translated as XLIFF 1.2.
 *
 * @param git has earlier states of originals, so that only what changed has to be translated again
 * @param names for the notes about the official names in a passage
 * @param target the language of the translations
 * @param reader the language of the notes
 */
public record XliffExport(
        SiteConfig config,
        SourceTree tree,
        Translations translations,
        Optional<GitObjects> git,
        NameAuthority names,
        Language target,
        MessageLanguage reader) {
    /**
     * What was written.
     *
     * @param passages how many
     * @param open how many of them are not translated, or translate an earlier original
     */
    public record Exported(String xml, int passages, int open) {}

    /** A translation that is there. */
    private record Known(String text, boolean isDone) {}

    /** The documents of these translations with their facts. */
    public Exported entries(Collection<Translation> chosen) throws IOException {
        Writing writing = new Writing();
        for (Translation translation : chosen) {
            document(translation, writing);
        }
        return writing.end();
    }

    /** The same, and the texts in facts and registers that lack the language. */
    public Exported all(Collection<Translation> chosen) throws IOException {
        Writing writing = new Writing();
        Set<SourceFile> done = chosen.stream()
                .flatMap(each -> translations.facts(each.id().document()).stream())
                .collect(Collectors.toSet());
        for (Translation translation : chosen) {
            document(translation, writing);
        }
        for (var facts : tree.facts()) {
            Optional<Translation> translation = translations.find(facts.id(), target);
            if (translation.isPresent() && !done.contains(facts.file())) {
                missing(
                        facts.file(),
                        translation.get().source().language(),
                        facts.id().type().noun(),
                        writing);
            }
        }
        for (SourceFile register : tree.registers().values().stream()
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList()) {
            missing(register, config.defaultLanguage(), Message.of("xliff.register"), writing);
        }
        return writing.end();
    }

    private void missing(SourceFile file, Language source, Message kind, Writing writing) throws IOException {
        if (!source.equals(target)) {
            FileUnits own = FileUnits.ofFacts(file.path(), file.read(), source, config);
            Set<String> known = FileUnits.ofFacts(file.path(), file.read(), target, config)
                    .byId()
                    .keySet();
            List<Unit> units = own.units().stream()
                    .filter(unit -> !known.contains(unit.id()))
                    .toList();
            writing.file(new FileUnits(own.source(), 0, units), source, "", kind, Map.of());
        }
    }

    private void document(Translation translation, Writing writing) throws IOException {
        DocumentSource source = translation.source();
        Language language = source.language();
        Message noun = source.id().type().noun();
        Wording wording = translations.wording(source);
        boolean isOutdated = translation.state() == TranslationState.OUTDATED;
        Optional<SourceHistory.State> former = Optional.empty();
        if (isOutdated && git.isPresent()) {
            var record = translation.record().orElseThrow();
            former = new SourceHistory(config, translations, git.get()).find(source, record.content(), record.blobs());
        }
        String path = source.file().path();
        FileUnits own = FileUnits.ofDocument(path, source.file().read(), language, config);
        Map<String, Known> known = new HashMap<>();
        if (translation.document().isPresent()) {
            SourceFile file = translation.document().get().file();
            FileUnits theirs = FileUnits.ofDocument(file.path(), file.read(), target, config);
            FileUnits before =
                    former.isPresent() ? FileUnits.ofDocument(path, former.get().document(), language, config) : own;
            known.putAll(known(own, before, theirs, !isOutdated || former.isPresent()));
        }
        writing.file(own, language, wording.hash(), noun, known);
        Optional<SourceFile> file = translations.facts(source.id());
        if (file.isPresent()) {
            FileUnits facts = FileUnits.ofFacts(file.get().path(), file.get().read(), language, config);
            Map<String, Unit> theirs = FileUnits.ofFacts(
                            file.get().path(), file.get().read(), target, config)
                    .byId();
            Map<String, String> before = former.map(state -> state.wording().texts()).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Wording.Text::name, Wording.Text::text, (a, b) -> a));
            Map<String, Known> kept = new HashMap<>();
            facts.units().stream()
                    .filter(unit -> theirs.containsKey(unit.id()))
                    .forEach(unit -> kept.put(
                            unit.id(),
                            new Known(
                                    theirs.get(unit.id()).text(),
                                    !isOutdated || unit.text().equals(before.get(unit.id())))));
            writing.file(facts, language, wording.hash(), noun, kept);
        }
    }

    /**
     * The passages of a translation by those of its original: where both have the same kinds of passages in the same order,
     * else only those of the header.
     *
     * @param before the original that was translated
     * @param isKnown whether that is so, or {@code before} is only what the original is now
     */
    private static Map<String, Known> known(FileUnits own, FileUnits before, FileUnits theirs, boolean isKnown) {
        Map<String, Known> known = new HashMap<>();
        Map<String, Unit> translated = theirs.byId();
        List<Unit> old = body(before);
        List<Unit> now = body(own);
        List<Unit> other = body(theirs);
        Map<String, Unit> earlier = before.byId();
        own.units().stream()
                .filter(unit -> !isPassage(unit) && translated.containsKey(unit.id()))
                .forEach(unit -> {
                    Unit was = earlier.get(unit.id());
                    known.put(
                            unit.id(),
                            new Known(
                                    translated.get(unit.id()).text(),
                                    isKnown && was != null && was.text().equals(unit.text())));
                });
        if (!old.stream()
                .map(Unit::kind)
                .toList()
                .equals(other.stream().map(Unit::kind).toList())) {
            return known;
        }
        List<Unit> gone = new ArrayList<>();
        int next = 0;
        for (var step : SequenceDiff.between(old, now, (a, b) -> a.text().equals(b.text()) && a.kind() == b.kind())) {
            switch (step.kind()) {
                case REMOVED -> gone.add(other.get(step.before()));
                case ADDED -> {
                    if (!gone.isEmpty()) {
                        known.put(step.element().id(), new Known(gone.remove(0).text(), false));
                    }
                }
                case KEPT -> {
                    gone.clear();
                    known.put(
                            step.element().id(),
                            new Known(other.get(step.before()).text(), isKnown));
                }
            }
        }
        return known;
    }

    private static boolean isPassage(Unit unit) {
        return unit.id().matches("p\\d+");
    }

    private static List<Unit> body(FileUnits units) {
        return units.units().stream().filter(XliffExport::isPassage).toList();
    }

    /** The text of the export. */
    private final class Writing {
        private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
        private int passages;
        private int open;

        Exported end() {
            return new Exported(xml.append("</xliff>\n").toString(), passages, open);
        }

        void file(FileUnits file, Language source, String state, Message noun, Map<String, Known> known) {
            if (file.units().isEmpty()) {
                return;
            }
            String path = file.source().path();
            xml.append("<file original=\"")
                    .append(escaped(path))
                    .append("\" source-language=\"")
                    .append(source.tag())
                    .append("\" target-language=\"")
                    .append(target.tag())
                    .append("\" datatype=\"x-")
                    .append(escaped(path.substring(path.lastIndexOf('.') + 1)))
                    .append("\" build-num=\"")
                    .append(state)
                    .append("\">\n<body>\n");
            file.units().forEach(unit -> unit(unit, file, source, noun, Optional.ofNullable(known.get(unit.id()))));
            xml.append("</body>\n</file>\n");
        }

        private void unit(Unit unit, FileUnits file, Language source, Message noun, Optional<Known> known) {
            boolean isDone = known.filter(Known::isDone)
                    .filter(old -> isSound(unit, old.text()))
                    .isPresent();
            passages++;
            open += isDone ? 0 : 1;
            xml.append("<trans-unit id=\"")
                    .append(escaped(unit.id()))
                    .append(isDone ? "\" approved=\"yes" : "")
                    .append("\" xml:space=\"preserve\">\n<source>")
                    .append(text(unit, unit.text()))
                    .append("</source>\n");
            // Programs such as OmegaT show only passages that have a target, which is the original at first.
            xml.append(isDone ? "<target state=\"translated\">" : "<target state=\"needs-translation\">")
                    .append(text(unit, isDone ? known.get().text() : unit.text()))
                    .append("</target>\n");
            xml.append("<context-group purpose=\"location\"><context context-type=\"sourcefile\">")
                    .append(escaped(file.source().path()))
                    .append("</context><context context-type=\"linenumber\">")
                    .append(file.source().lineOf(unit.start()) + 1)
                    .append("</context></context-group>\n");
            String place = unit.kind() == Passage.Kind.FACT
                    ? unit.id()
                    : Message.of("xliff.kind." + unit.kind().name().toLowerCase(Locale.ROOT))
                            .in(reader);
            note(Message.of("xliff.place", noun, place));
            List<String> official = names.in(source).subjectsIn(words(unit)).stream()
                    .flatMap(subject -> subject
                            .official()
                            .in(source)
                            .flatMap(own -> subject.official()
                                    .in(target)
                                    .filter(other -> !other.equals(own))
                                    .map(other -> own + " = " + other))
                            .stream())
                    .distinct()
                    .toList();
            if (!official.isEmpty()) {
                note(Message.of("xliff.names", Message.literal(String.join("; ", official))));
            }
            known.filter(old -> !old.isDone())
                    .ifPresent(old -> xml.append("<alt-trans origin=\"previous translation\">")
                            .append("<target>")
                            .append(text(unit, old.text()))
                            .append("</target></alt-trans>\n"));
            xml.append("</trans-unit>\n");
        }

        /** Whether a translation would come through the import. */
        private boolean isSound(Unit unit, String text) {
            InlineCodes own = unit.split(unit.text());
            InlineCodes other = unit.split(text);
            return own.missingIn(other, config.languages()).isEmpty()
                    && other.missingIn(own, config.languages()).isEmpty();
        }

        private void note(Message note) {
            xml.append("<note from=\"developer\">")
                    .append(escaped(note.in(reader)))
                    .append("</note>\n");
        }

        private static String words(Unit unit) {
            return unit.split(unit.text()).tokens().stream()
                    .map(token -> token.kind() == InlineCodes.Kind.WORDS ? token.text() : "")
                    .collect(Collectors.joining());
        }

        private static String text(Unit unit, String text) {
            return unit.split(text).tokens().stream()
                    .map(token -> {
                        String name = switch (token.kind()) {
                            case WORDS -> "";
                            case SINGLE -> "ph";
                            case OPEN -> "bpt";
                            case CLOSE -> "ept";
                        };
                        String escaped = escaped(token.text());
                        return name.isEmpty()
                                ? escaped
                                : "<" + name + " id=\"" + token.number() + "\">" + escaped + "</" + name + ">";
                    })
                    .collect(Collectors.joining());
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
