package org.programmekb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.imports.Outcome;
import org.programmekb.imports.Report;
import org.programmekb.imports.jbake.JBakeMigration;
import org.programmekb.source.WrittenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kb migrate jbake}: moves documents of JBake to the programme. */
@Command(name = "jbake")
final class MigrateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "folder")
    private @Nullable Path folder;

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (folder != null) {
            options.choose(folder);
        }
        LoadedConfig.Valid loaded = options.load();
        if (!loaded.site().isProgramme()) {
            throw new UsageException(Message.of("migrate.no-languages"));
        }
        Diagnostics findings = new Diagnostics(Map.of());
        Outcome outcome = new JBakeMigration(loaded, console.language(), findings).run();
        console.findings(findings.all());
        if (outcome instanceof Outcome.MappingWritten written) {
            console.result(written.path());
            console.note(Message.of("migrate.mapping.written", written.documents(), written.path()));
        } else if (outcome instanceof Outcome.Empty) {
            console.result(Message.of("migrate.empty"));
        } else if (outcome instanceof Outcome.Done done) {
            if (!done.isChanged()) {
                console.result(Message.of("migrate.nothing"));
            }
            done.summary().forEach(console::result);
            if (done.isChanged()) {
                writeSteps(loaded).forEach(console::result);
                console.note(Message.of("import.next", options.command("check")));
            }
        }
        return findings.hasErrors() ? ExitStatus.ERRORS : ExitStatus.DONE;
    }

    /** Checks the project as it is now, and writes at the top of the report what a person has to mend, in order. */
    private List<Message> writeSteps(LoadedConfig.Valid loaded) throws IOException {
        Diagnostics findings = new Diagnostics(loaded.site().severities());
        console.rehearse(loaded, findings);
        List<Message> steps = new ArrayList<>();
        Map<Code, List<Diagnostic>> errors = findings.of(Severity.ERROR).stream()
                .collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.toList()));
        errors.forEach((code, all) -> steps.add(Message.of(
                "migrate.step.error",
                Console.count("error", all.size()),
                code.id(),
                all.get(0).location(),
                "kb explain " + code.id())));
        if (steps.isEmpty()) {
            steps.add(Message.of("migrate.step.builds", "kb build"));
        }
        int warnings = findings.of(Severity.WARNING).size();
        if (warnings > 0) {
            steps.add(Message.of("migrate.step.warnings", Console.count("warning", warnings), "kb check"));
        }
        steps.add(Message.of("migrate.step.lists", Report.PATH));
        Path report = loaded.site()
                .folders()
                .roots()
                .place(loaded.site().folders().project().resolve(Report.PATH));
        WrittenFile.replace(
                report,
                Report.startingWith(steps, Files.readString(report), console.language())
                        .getBytes(UTF_8));
        return steps;
    }
}
