package org.programmekb.cli.translations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.source.Drafts;
import org.programmekb.source.GitObjects;
import org.programmekb.translation.Acceptance;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.xliff.XliffImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb translations import}: takes translations from the programs of translators. */
@Command(name = "import")
public final class XliffImportCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<Path> files = new ArrayList<>();

    public XliffImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProjectOptions options = Objects.requireNonNull(parent).project();
        TranslationProject project = TranslationProject.open(options.programme());
        if (!project.links().isEmpty()) {
            console.findings(project.links());
            return ExitStatus.ERRORS;
        }
        Optional<GitObjects> git = GitObjects.around(project.config().folders().project());
        XliffImport translated = new XliffImport(project.config(), project.tree(), project.translations(), git);
        for (Path file : files) {
            Path place = options.caller().folder().resolve(file);
            if (!Files.isRegularFile(place)) {
                throw UsageException.of("kb translations import", Message.of("usage.no-file", file));
            }
            translated.read(place, file.toString());
        }
        if (!translated.problems().isEmpty()) {
            translated.problems().forEach(console::note);
            console.note(Message.of("xliff.nothing"));
            return ExitStatus.ERRORS;
        }
        List<String> written = write(translated.contents(), project.config().folders());
        written.forEach(console::result);
        translated.notes().forEach(console::note);
        List<Diagnostic> findings = findings(options.load(new SiteOptions(), Optional.empty(), false), written);
        console.findings(findings);
        Set<String> wrong = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.location().path())
                .collect(Collectors.toSet());
        TranslationProject now = TranslationProject.open(options.programme());
        List<Translation> marked = now.translations().all().stream()
                .filter(each -> translated.finished().containsKey(each.id()))
                .filter(each -> each.document()
                        .filter(document -> !wrong.contains(document.file().path()))
                        .isPresent())
                .toList();
        new Acceptance(now.config(), now.translations(), git)
                .accept(marked, Optional.empty(), translated.finished())
                .forEach(console::result);
        console.result(Message.of(
                "xliff.imported", Console.count("translation", marked.size()), Console.count("file", written.size())));
        return wrong.isEmpty() ? ExitStatus.DONE : ExitStatus.ERRORS;
    }

    /** Writes all files or none; one may lie behind a link within the project. */
    private static List<String> write(Map<String, byte[]> files, SiteConfig.Folders folders) throws IOException {
        Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = folders.roots().place(folders.project().resolve(file.getKey()));
            contents.put(SiteConfig.Folders.slashes(folders.project().relativize(place)), Optional.of(file.getValue()));
        }
        Drafts.replace(folders, contents);
        return List.copyOf(files.keySet());
    }

    /** What a check of the whole project finds in the files that came. */
    private List<Diagnostic> findings(LoadedConfig.Valid valid, List<String> written) throws IOException {
        if (written.isEmpty()) {
            return List.of();
        }
        Diagnostics found = new Diagnostics(valid.site().severities());
        console.rehearse(valid, found);
        return found.all().stream()
                .filter(finding -> written.contains(finding.location().path()))
                .toList();
    }
}
