package org.programmekb.cli.translations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameAuthority;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.WrittenFile;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.xliff.XliffExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb translations export}: writes what is to be translated for the programs of translators. */
@Command(name = "export")
public final class XliffExportCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Parameters(paramLabel = "ENTRY", descriptionKey = "entry")
    private List<String> entries = new ArrayList<>();

    @Option(names = "--language", paramLabel = "LANGUAGE", required = true)
    private String code = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    public XliffExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TranslationsCommand translations = Objects.requireNonNull(parent);
        TranslationProject project = TranslationProject.open(translations.project());
        TranslationFiles named = new TranslationFiles(project);
        Optional<Language> language = project.config().language(code);
        if (language.isEmpty()) {
            List<String> codes =
                    project.config().languages().stream().map(Language::code).toList();
            named.mistake(Message.of("accept.from", code), Message.of("accept.hint-from", Message.list(codes)));
        }
        List<Translation> chosen = language.isEmpty() ? List.of() : chosen(project, language.get(), named);
        if (!named.mistakes().isEmpty()) {
            throw new UsageException(named.mistakes().stream()
                    .map(mistake -> Message.of("xliff.export-wrong", mistake))
                    .toList());
        }
        XliffExport.Exported exported = new XliffExport(
                        project.config(),
                        project.tree(),
                        project.translations(),
                        GitObjects.around(project.config().folders().project()),
                        language.orElseThrow())
                .export(chosen, entries.isEmpty(), names(project), console.language());
        if (output == null) {
            console.print(exported.xml());
        } else {
            WrittenFile.replace(translations.project().caller().folder().resolve(output), exported.xml());
        }
        console.note(Message.of(
                "xliff.exported",
                Console.count("document", chosen.size()),
                Console.count("passage", exported.passages()),
                exported.open()));
        return ExitStatus.DONE;
    }

    private List<Translation> chosen(TranslationProject project, Language language, TranslationFiles named)
            throws IOException {
        if (entries.isEmpty()) {
            return project.translations().all().stream()
                    .filter(translation -> translation.id().language().equals(language))
                    .filter(translation -> translation.state() == TranslationState.MISSING
                            || translation.state() == TranslationState.OUTDATED)
                    .toList();
        }
        List<Translation> chosen = new ArrayList<>();
        for (DocumentSource document : named.documents(entries)) {
            Optional<Translation> translation = project.translations().find(document.id(), language);
            if (translation.isEmpty()) {
                named.mistake(
                        Message.of("xliff.original", document.file().path(), language.code()),
                        Message.of("xliff.hint-original"));
            }
            translation.filter(each -> !chosen.contains(each)).ifPresent(chosen::add);
        }
        return chosen;
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
}
