package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.GitBase;
import org.programmekb.cli.command.ProgressLine;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.SiteOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.compare.Builds;
import org.programmekb.compare.Comparison;
import org.programmekb.compare.PageLinks;
import org.programmekb.compare.SiteState;
import org.programmekb.compare.Summary;
import org.programmekb.compare.SummaryLanguage;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.DiagnosticFormat;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.markup.markdown.MarkdownPage;
import org.programmekb.source.Revisions;
import org.programmekb.source.WrittenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb compare}: says in Markdown what the site gains and loses since a commit. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    /** Where the summary is read. */
    enum Format {
        MARKDOWN,
        GITHUB
    }

    /** GitHub shows no more annotations of a kind for one step. */
    private static final int ANNOTATIONS = 10;

    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "BASE", descriptionKey = "base")
    private String base = "";

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.MARKDOWN;

    @Option(names = "--preview", paramLabel = "ADDRESS")
    private @Nullable String preview;

    @Option(names = "--languages", paramLabel = "LANGUAGES", split = ",")
    private List<SummaryLanguage> languages = new ArrayList<>();

    @Option(names = "--page", paramLabel = "FILE")
    private @Nullable Path page;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedConfig.Valid project = options.load(site, Optional.empty(), false);
        ProjectOptions.requireProgramme(project.site());
        Path folder = project.site().folders().project();
        Optional<Path> file = page == null
                ? Optional.empty()
                : Optional.of(place(page, project.site().folders()));
        Revisions revisions = Revisions.around(folder).orElseThrow(() -> GitBase.none(folder, "compare"));
        String commit = revisions.forkPoint(GitBase.commit(revisions, base, "compare"));
        Builds.Before before;
        SiteState after;
        try (ProgressLine line = new ProgressLine(console)) {
            Builds builds = new Builds(project, other -> load(other, project), line);
            before = builds.before(revisions, base, commit);
            after = builds.after();
        }
        Comparison comparison = Comparison.of(before.state(), after);
        if (format == Format.GITHUB) {
            annotate(comparison, folder);
        }
        if (file.isPresent()) {
            writePage(
                    file.get(),
                    languages(project).get(0),
                    Summary.of(comparison, before.reference(), PageLinks.after(""), languages(project)));
        }
        console.print(Summary.of(comparison, before.reference(), links(), languages(project)));
        return after.errors() > 0 ? ExitStatus.ERRORS : ExitStatus.DONE;
    }

    /** The same settings of the command line, the same time and the same cache, for another folder. */
    private LoadedConfig load(Path folder, LoadedConfig.Valid project) throws IOException {
        Map<String, String> environment = new TreeMap<>(options.caller().environment());
        environment.put("SOURCE_DATE_EPOCH", Long.toString(project.site().now().getEpochSecond()));
        Caller caller = new Caller(options.caller().folder(), environment);
        return ProjectLoader.load(site.invocation(caller, folder, Optional.empty(), false)
                .sharing(project.site().folders().cache()));
    }

    /** On GitHub, a relative link would lead into the repository. */
    private PageLinks links() {
        if (preview != null) {
            return PageLinks.after(preview.isEmpty() || preview.endsWith("/") ? preview : preview + "/");
        } else if (format != Format.GITHUB) {
            return PageLinks.after("");
        }
        return PageLinks.in(
                Optional.ofNullable(page).map(file -> file.getFileName().toString()));
    }

    /** Where the page is written; what is wrong with it is said before the site is built twice. */
    private Path place(Path page, SiteConfig.Folders folders) throws IOException {
        Path file = options.caller().folder().resolve(page).toAbsolutePath().normalize();
        if (!Files.isDirectory(file.resolveSibling("."))) {
            throw UsageException.of("kb compare", Message.of("usage.no-folder", page));
        }
        WrittenFile.requireNoLink(file);
        return file.startsWith(folders.project()) ? folders.roots().place(file) : file;
    }

    /** The same summary for a browser, with links to the pages beside it. */
    private static void writePage(Path file, SummaryLanguage language, String markdown) throws IOException {
        String title = language.say(Message.of("compare.title"));
        WrittenFile.replace(file, MarkdownPage.of(language.code(), title, markdown));
    }

    private List<SummaryLanguage> languages(LoadedConfig.Valid project) {
        Stream<SummaryLanguage> own = project.site().languages().stream()
                .map(language -> SummaryLanguage.of(language.code()).orElse(SummaryLanguage.EN));
        return (languages.isEmpty() ? own : languages.stream()).distinct().toList();
    }

    /** The first errors, and then the first warnings that are new. */
    private void annotate(Comparison comparison, Path project) {
        List<Diagnostic> shown = Stream.concat(
                        comparison.after().findings().stream().filter(finding -> finding.severity() == Severity.ERROR),
                        comparison.appeared().stream())
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .limit(ANNOTATIONS)
                .toList();
        console.err()
                .print(DiagnosticFormat.GITHUB.print(
                        CheckCommand.fromWorkspace(shown, project, options.caller()), console.language()));
        console.err().flush();
    }
}
