package org.programmekb.cli.translations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.TranslationState;
import org.programmekb.type.ContentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb translations}: lists the state of every translation. */
@Command(name = "translations")
public final class TranslationsCommand implements Callable<Integer> {
    /** The format of a list. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.TEXT;

    public TranslationsCommand(Console console) {
        this.console = console;
    }

    /** The project that this command and its subcommands work on. */
    ProjectOptions project() {
        return options;
    }

    @Override
    public Integer call() throws IOException {
        TranslationProject project = TranslationProject.open(options.programme());
        console.findings(project.findings());
        if (format == Format.JSON) {
            console.print(TranslationsJson.print(project));
            return status(project);
        }
        for (ContentType type : project.config().types().all()) {
            List<ContentId> documents = project.translations().documents().stream()
                    .filter(id -> id.type() == type)
                    .toList();
            if (!documents.isEmpty()) {
                console.result(
                        Message.of("translations.type", type.folder(), Console.count("document", documents.size())));
                for (Language language : project.config().languages()) {
                    print(language, documents, project);
                }
            }
        }
        if (!hasLedger(project)
                && project.translations().all().stream()
                        .anyMatch(translation -> translation.document().isPresent())) {
            console.result(Message.of("translations.none"));
        }
        return status(project);
    }

    /** A script cannot use the list if a part of the ledger could not be read. */
    private static int status(TranslationProject project) {
        return project.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitStatus.ERRORS
                : ExitStatus.DONE;
    }

    /** Before the ledger exists, a list of everything that is missing in it would not help. */
    private static boolean hasLedger(TranslationProject project) {
        return project.translations().all().stream()
                .anyMatch(translation -> translation.record().isPresent());
    }

    private void print(Language language, List<ContentId> documents, TranslationProject project) {
        List<Translation> translations = documents.stream()
                .flatMap(id -> project.translations().find(id, language).stream())
                .toList();
        List<Message> counts = new ArrayList<>();
        int originals = documents.size() - translations.size();
        if (originals > 0) {
            counts.add(Console.count("original", originals));
        }
        for (TranslationState state : TranslationState.values()) {
            long count = translations.stream()
                    .filter(translation -> translation.state() == state)
                    .count();
            if (count > 0) {
                counts.add(Message.of("translations.state." + state.word(), count));
            }
        }
        console.result(Message.of("translations.language", language.code(), Message.list(counts)));
        for (Translation translation : translations) {
            line(translation, hasLedger(project)).ifPresent(console::result);
        }
    }

    /** A line for a translation that needs work; others are only counted. */
    private static Optional<Message> line(Translation translation, boolean hasLedger) {
        String source = translation.source().file().path();
        return switch (translation.state()) {
            case MISSING -> Optional.of(Message.of("translations.missing", source, language(translation)));
            case OUTDATED ->
                Optional.of(Message.of(
                        "translations.outdated",
                        path(translation),
                        translation.record().orElseThrow().accepted(),
                        source));
            case UNRECORDED ->
                Optional.of(Message.of("translations.unrecorded", path(translation)))
                        .filter(line -> hasLedger);
            case CURRENT, REVIEWED -> Optional.empty();
        };
    }

    private static String language(Translation translation) {
        return translation.id().language().code();
    }

    static String path(Translation translation) {
        return translation.document().map(document -> document.file().path()).orElse("");
    }
}
