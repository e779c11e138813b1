package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.programmekb.Bakery;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Timings;
import org.programmekb.publish.DryRun;
import org.programmekb.source.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb check}: renders everything without publishing, and prints every finding. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    private final SiteOptions site = new SiteOptions();

    /** The launcher has already chosen the process. */
    @Option(names = "--no-daemon")
    void ownProcess(boolean isOwn) {}

    @Option(names = "--drafts")
    private boolean drafts;

    @Option(names = "--format", paramLabel = "FORMAT")
    private DiagnosticFormat format = DiagnosticFormat.TEXT;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedConfig.Valid valid = options.load(site, Optional.empty(), drafts);
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        try (DryRun rehearsal = new DryRun()) {
            Bakery.Summary summary =
                    console.bake(valid, diagnostics, rehearsal, new Timings(), Optional.empty(), new Changes.Unknown());
            print(diagnostics, summary, valid.site().folders().project());
            return diagnostics.hasErrors() ? ExitStatus.ERRORS : ExitStatus.DONE;
        }
    }

    private void print(Diagnostics diagnostics, Bakery.Summary summary, Path project) {
        String findings = format.print(
                format == DiagnosticFormat.GITHUB
                        ? fromWorkspace(diagnostics.all(), project, options.caller())
                        : diagnostics.all(),
                console.language());
        Message result = Message.of(
                "check.done",
                Console.count("document", summary.documents()),
                Console.count("page", summary.pages()),
                Console.count("error", diagnostics.of(Severity.ERROR).size()),
                Console.count("warning", diagnostics.of(Severity.WARNING).size()));
        if (format == DiagnosticFormat.JSON) {
            console.out().print(findings);
            console.noteHidden(summary.hidden(), drafts);
            console.note(result);
        } else {
            console.err().print(findings);
            diagnostics.all().stream()
                    .min(Comparator.comparing(Diagnostic::severity))
                    .ifPresent(worst -> console.note(
                            Message.of("check.explain", worst.code().id())));
            console.noteHidden(summary.hidden(), drafts);
            console.result(result);
        }
    }

    /** GitHub resolves the path of an annotation from the top of the repository, which may be above the project. */
    static List<Diagnostic> fromWorkspace(List<Diagnostic> findings, Path project, Caller caller) {
        String workspace = caller.environment().getOrDefault("GITHUB_WORKSPACE", "");
        Path top = caller.folder().resolve(workspace).toAbsolutePath().normalize();
        if (project.equals(top) || !project.startsWith(top)) {
            return findings;
        }
        String prefix = top.relativize(project).toString().replace('\\', '/') + "/";
        return findings.stream()
                .map(finding -> new Diagnostic(
                        finding.code(),
                        finding.severity(),
                        new Location(
                                prefix + finding.location().path(),
                                finding.location().line(),
                                finding.location().column()),
                        finding.message(),
                        finding.hint()))
                .toList();
    }
}
