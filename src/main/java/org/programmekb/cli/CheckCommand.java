package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.programmekb.Bakery;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "file")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT")
    private DiagnosticFormat format = DiagnosticFormat.TEXT;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedConfig.Valid valid = options.load(site, Optional.empty(), drafts);
        Path project = valid.site().folders().project();
        Set<String> chosen = new TreeSet<>();
        for (Path file : files) {
            chosen.add(chosen(file, project));
        }
        Diagnostics diagnostics = new Diagnostics(valid.site().severities());
        Bakery.Summary summary = console.rehearse(valid, diagnostics);
        List<Diagnostic> findings = diagnostics.all().stream()
                .filter(finding -> chosen.isEmpty() || chosen.stream().anyMatch(path -> isAbout(finding, path)))
                .toList();
        print(findings, chosen, summary, project);
        return count(findings, Severity.ERROR) > 0 ? ExitStatus.ERRORS : ExitStatus.DONE;
    }

    /** The path of a file or folder of the project, as findings name it. */
    private String chosen(Path file, Path project) throws IOException {
        Path real = project.toRealPath();
        String problem = "usage.no-file";
        for (Path place : List.of(options.caller().folder().resolve(file), real.resolve(file))) {
            if (Files.exists(place)) {
                Path found = place.toRealPath();
                if (found.startsWith(real) && !found.equals(real)) {
                    return SiteConfig.Folders.slashes(real.relativize(found));
                }
                problem = "usage.file-outside";
            }
        }
        throw UsageException.of("kb check", Message.of(problem, file));
    }

    /** Whether a finding is in a file, below a folder, or says something about the file. */
    private static boolean isAbout(Diagnostic finding, String path) {
        String place = finding.location().path();
        return place.equals(path)
                || place.startsWith(path + "/")
                || Pattern.compile("(?<![\\w/.-])" + Pattern.quote(path) + "(?![\\w/-])")
                        .matcher(finding.message().toString())
                        .find();
    }

    private static int count(List<Diagnostic> all, Severity severity) {
        return (int)
                all.stream().filter(finding -> finding.severity() == severity).count();
    }

    private void print(List<Diagnostic> all, Set<String> chosen, Bakery.Summary summary, Path project) {
        boolean isForge = format == DiagnosticFormat.GITHUB || format == DiagnosticFormat.GITLAB;
        String findings =
                format.print(isForge ? fromWorkspace(all, project, options.caller()) : all, console.language());
        Message errors = Console.count("error", count(all, Severity.ERROR));
        Message warnings = Console.count("warning", count(all, Severity.WARNING));
        Message result = chosen.isEmpty()
                ? Message.of(
                        "check.done",
                        Console.count("document", summary.documents()),
                        Console.count("page", summary.pages()),
                        errors,
                        warnings)
                : Message.of("check.done-files", Message.list(chosen), errors, warnings);
        if (format == DiagnosticFormat.JSON || format == DiagnosticFormat.GITLAB) {
            console.out().print(findings);
            if (format == DiagnosticFormat.GITLAB) {
                // The log of the job, which people and the editor read.
                console.err().print(DiagnosticFormat.TEXT.print(all, console.language()));
            }
            console.noteHidden(summary.hidden(), drafts);
            console.note(result);
        } else {
            console.err().print(findings);
            all.stream()
                    .min(Comparator.comparing(Diagnostic::severity))
                    .ifPresent(worst -> console.note(
                            Message.of("check.explain", worst.code().id())));
            console.noteHidden(summary.hidden(), drafts);
            console.result(result);
        }
    }

    /** Forges resolve the path of a finding from the top of the repository, which may be above the project. */
    static List<Diagnostic> fromWorkspace(List<Diagnostic> findings, Path project, Caller caller) {
        String workspace = caller.environment()
                .getOrDefault("GITHUB_WORKSPACE", caller.environment().getOrDefault("CI_PROJECT_DIR", ""));
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
