package org.programmekb.cli.translations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.WrittenFile;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
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
        TranslationProject project =
                TranslationProject.open(translations.project().programme());
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
        XliffExport.Exported exported =
                XliffExport.export(project, language.orElseThrow(), chosen, entries.isEmpty(), console.language());
        if (output == null) {
            console.print(exported.xml());
        } else {
            WrittenFile.replace(translations.project().caller().folder().resolve(output), exported.xml());
        }
        console.note(
                exported.passages() == 0
                        ? Message.of("xliff.exported-nothing", code)
                        : Message.of(
                                "xliff.exported",
                                Console.count("document", chosen.size()),
                                Console.count("passage", exported.passages()),
                                exported.open()));
        return ExitStatus.DONE;
    }

    private List<Translation> chosen(TranslationProject project, Language language, TranslationFiles named)
            throws IOException {
        if (entries.isEmpty()) {
            return XliffExport.open(project.translations(), language);
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
}
