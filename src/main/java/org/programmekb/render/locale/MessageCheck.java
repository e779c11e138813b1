package org.programmekb.render.locale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.PropertyLine;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;
import org.programmekb.type.Types;

/** Finds mistakes in a project's own interface texts, which replace those of the program one by one. */
final class MessageCheck {
    /** So many missing texts are named; the others are counted. */
    private static final int NAMED = 5;

    private final SiteConfig config;
    private final TextFiles files;
    private final Diagnostics diagnostics;

    /** The files of the project by their paths in its folder of templates. */
    private final SortedMap<String, SourceFile> own;

    private final ProgramTexts program;
    private final Set<String> unused = new HashSet<>();

    private MessageCheck(
            SiteConfig config,
            TextFiles files,
            SortedMap<String, SourceFile> own,
            ProgramTexts program,
            Diagnostics diagnostics) {
        this.config = config;
        this.files = files;
        this.own = own;
        this.program = program;
        this.diagnostics = diagnostics;
    }

    /** Reports the mistakes in the files of all languages, and returns the keys of texts that no page shows. */
    static Set<String> check(SiteConfig config, TemplateFiles templates, TextFiles files, Diagnostics diagnostics)
            throws IOException {
        SortedMap<String, SourceFile> own = templates.own();
        boolean isOfProject =
                config.folders().templates().get(0).startsWith(config.folders().project());
        // Most projects have no texts of their own, and need not wait until those of the program are read and checked.
        if (!isOfProject
                || own.keySet().stream()
                        .noneMatch(path -> ProgramTexts.language(path).isPresent())) {
            return Set.of();
        }
        MessageCheck check =
                new MessageCheck(config, files, own, ProgramTexts.beside(own, templates, config.types()), diagnostics);
        check.check();
        return check.unused;
    }

    /** The keys of texts in descriptions of types; a missing one is reported there. */
    static Set<String> described(Types types) {
        return types.descriptions().stream()
                .flatMap(description -> description.texts().values().stream())
                .flatMap(texts -> texts.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Reports which texts a language takes from another one: in one finding, because a new language has hundreds. Those {@code elsewhere} are reported there or not used. */
    static void reportMissing(Language language, Messages messages, Set<String> elsewhere, Diagnostics diagnostics) {
        List<String> missing = messages.borrowed().stream()
                .filter(key -> !ProgramTexts.isOpen(key) && !elsewhere.contains(key))
                .map(key -> messages.has(TextFile.other(key)) ? TextFile.other(key) : key)
                .distinct()
                .filter(key -> messages.own(key).isEmpty())
                .map(key -> "`" + key + "`")
                .toList();
        if (!missing.isEmpty()) {
            Message names = Message.list(missing.subList(0, Math.min(NAMED, missing.size())));
            diagnostics.report(
                    Code.MESSAGE_MISSING,
                    Location.of("templates/messages/" + language.code() + ".properties"),
                    missing.size() > NAMED
                            ? Message.of("message-missing.first", missing.size(), names)
                            : Message.of("message-missing.keys", names));
        }
    }

    private void check() throws IOException {
        for (Map.Entry<String, SourceFile> file : own.entrySet()) {
            Optional<String> language = ProgramTexts.language(file.getKey());
            if (language.isPresent()) {
                check(language.get(), file.getValue());
            }
        }
    }

    private void check(String language, SourceFile file) throws IOException {
        String place = "templates/messages/" + language + ".properties";
        Set<String> languages = config.languages().stream().map(Language::code).collect(Collectors.toSet());
        // English fills what other languages lack, also in a site without English.
        if (languages.contains(language) || language.equals(Messages.ENGLISH)) {
            check(place, files.texts(file, Location.of(place)), program.originals(language));
        } else if (!program.isEmpty()) {
            diagnostics.report(
                    Code.MESSAGE_UNUSED,
                    Location.of(place),
                    Message.of("message-unused.language", language),
                    Suggestion.hint(language, languages, Message.of("message-unused.hint-language", language)));
        }
    }

    private void check(String place, TextFile written, Originals originals) throws IOException {
        TextCheck check = new TextCheck(place, originals, originals.names(written), diagnostics);
        reportHalfRenamed(place, written.byKey().keySet(), originals);
        Map<String, Integer> lines = new HashMap<>();
        for (PropertyLine line : written.lines()) {
            if (line instanceof PropertyLine.Entry entry) {
                if (!TypePatterns.isPattern(entry.key())) {
                    check(place, entry, originals, check, lines);
                }
            } else {
                diagnostics.report(
                        Code.MESSAGE_INVALID,
                        new Location(place, line.line(), 0),
                        Message.of("configuration.escape"),
                        Message.of("configuration.hint-escape"));
            }
        }
    }

    /** Reports the names that a type keeps although the project gives it others: sentences would mix both. */
    private void reportHalfRenamed(String place, Set<String> written, Originals originals) {
        Map<String, Set<String>> families = new TreeMap<>();
        originals.own().keySet().stream()
                .filter(key -> key.startsWith(TypeNames.PREFIX))
                .forEach(key -> families.computeIfAbsent(TypeNames.family(key), family -> new TreeSet<>())
                        .add(key));
        families.values().forEach(names -> {
            if (names.removeAll(written) && !names.isEmpty()) {
                diagnostics.report(
                        Code.MESSAGE_MISSING,
                        Location.of(place),
                        Message.of(
                                "message-missing.names",
                                Message.list(names.stream()
                                        .map(key -> "`" + key + "`")
                                        .toList())),
                        Message.of("message-missing.hint-names"));
            }
        });
    }

    private void check(
            String place, PropertyLine.Entry entry, Originals originals, TextCheck check, Map<String, Integer> lines)
            throws IOException {
        int first = lines.merge(entry.key(), entry.line(), Math::min);
        if (first != entry.line()) {
            check.reportTwice(entry, first);
        }
        if (program.isEmpty() || isShown(entry.key())) {
            check.check(entry);
        } else {
            reportUnused(place, entry, originals.keys());
        }
    }

    /** Whether the program has a text with this key, or a template of the project names it. */
    private boolean isShown(String key) throws IOException {
        if (program.has(key)) {
            return true;
        }
        String named = TextFile.withoutForm(key);
        for (Map.Entry<String, SourceFile> file : own.entrySet()) {
            if (ProgramTexts.language(file.getKey()).isEmpty()
                    && new String(file.getValue().read(), UTF_8).contains(named)) {
                return true;
            }
        }
        return false;
    }

    private void reportUnused(String place, PropertyLine.Entry entry, Set<String> known) {
        unused.add(entry.key());
        diagnostics.report(
                Code.MESSAGE_UNUSED,
                new Location(place, entry.line(), entry.keyColumn()),
                Message.of("message-unused.key", entry.key()),
                Suggestion.hint(entry.key(), known, Code.MESSAGE_UNUSED.hint()));
    }
}
