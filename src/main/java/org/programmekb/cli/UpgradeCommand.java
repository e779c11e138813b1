package org.programmekb.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.InputFile;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb upgrade --check}: says which changes of the program are about something that a project has. */
@Command(name = "upgrade")
final class UpgradeCommand implements Callable<Integer> {
    private static final List<String> PLACES = List.of(
            ".github", ".forgejo", ".gitlab-ci.yml", "publish", "jbake.properties", "content", "templates", "assets");
    private static final Pattern READ = Pattern.compile("(?!assets/).*\\.(properties|ya?ml|ftlh|sh|md|adoc|html)");
    /** Documents have settings only in their headers. */
    private static final Pattern HEADER = Pattern.compile("(?s)---\\R.*?\\R---|.*?(?=\\R\\R|\\z)");

    private static final Pattern PIN =
            Pattern.compile(".*programme-kb/programme-kb.*?\\bv(\\d+(?:\\.\\d+)+(?:-[\\w.]+)?).*");

    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    /** The files of a project are changed by people. */
    @Option(names = "--check", required = true)
    void check(boolean isWanted) {}

    @Option(names = "--from", paramLabel = "VERSION")
    private @Nullable Version from;

    @Option(names = "--changelog", paramLabel = "FILE")
    private @Nullable Path changelog;

    /** What a project has, which a change may name. */
    private record Line(Location place, String text) {}

    private final List<Line> lines = new ArrayList<>();

    UpgradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path home = options.caller().home();
        Path file = options.caller().folder().resolve(changelog == null ? home.resolve("CHANGELOG.md") : changelog);
        readProject(options.folder(), home);
        Line present = present();
        List<LoggedChange> changes = LoggedChange.after(Version.parse(present.text()), read(file), file.toString());
        if (changes.isEmpty()) {
            console.result(Message.of("upgrade.none", present.text(), present.place(), file));
            return ExitStatus.DONE;
        }
        Diagnostics findings;
        try {
            LoadedConfig.Valid project = options.load();
            findings = new Diagnostics(project.site().severities());
            console.rehearse(project, findings);
        } catch (UsageException e) {
            // The changes may say why the settings do not fit any more.
            changes.forEach(this::show);
            throw e;
        }
        for (Diagnostic each : findings.all()) {
            lines.add(new Line(each.location(), "check." + each.code().id() + "="));
        }
        long touching = changes.stream().filter(this::show).count();
        List<Diagnostic> outdated = findings.all().stream()
                .filter(each -> each.code() == Code.TEMPLATE_OUTDATED)
                .toList();
        outdated.forEach(each -> console.result(each.in(console.language()) + "\n"));
        Message all = Console.count("change", changes.size());
        console.result(Message.of("upgrade.done", present.text(), present.place(), all, touching, file));
        Message found = Console.count("finding", findings.all().size());
        console.result(Message.of("upgrade.findings", found, options.command("check")));
        return touching + outdated.size() > 0 ? ExitStatus.ERRORS : ExitStatus.DONE;
    }

    private static String read(Path file) throws IOException {
        return new String(InputFile.read(file, Limits.DEFAULT.documentBytes()), StandardCharsets.UTF_8);
    }

    /** The version that the project was made with, and where it is named: if by nobody, in a workflow or a link. */
    private Line present() {
        return from != null
                ? new Line(Location.of("--from"), from.toString())
                : lines.stream()
                        .filter(line -> PIN.matcher(line.text()).matches())
                        .map(line ->
                                new Line(line.place(), PIN.matcher(line.text()).replaceFirst("$1")))
                        .findFirst()
                        .orElseThrow(() -> UsageException.of("kb upgrade", Message.of("upgrade.no-version")));
    }

    /** The templates and assets of the program itself are no copies. */
    private void readProject(Path project, Path home) throws IOException {
        for (String place : Files.isSameFile(project, home) ? PLACES.subList(0, PLACES.indexOf("templates")) : PLACES) {
            if (Files.exists(project.resolve(place))) {
                try (Stream<Path> found = Files.walk(project.resolve(place))) {
                    for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                        readFile(Folders.slashes(project.relativize(file)), file);
                    }
                }
            }
        }
    }

    private void readFile(String path, Path file) throws IOException {
        lines.add(new Line(Location.of(path), path));
        if (READ.matcher(path).matches()) {
            String text = read(file);
            Matcher header = HEADER.matcher(text);
            boolean isDocument = path.matches("content/.*(?<!\\.ya?ml)");
            String[] all = (isDocument && header.lookingAt() ? header.group() : text).split("\\R");
            for (int i = 0; i < all.length; i++) {
                lines.add(new Line(new Location(path, i + 1, 0), all[i]));
            }
        }
    }

    /** Prints a change with the places of what it names; nothing if the project has none of it. */
    private boolean show(LoggedChange change) {
        StringBuilder found = new StringBuilder();
        for (String name : change.names()) {
            List<Location> places = lines.stream()
                    .filter(uses(name))
                    .map(Line::place)
                    .distinct()
                    .toList();
            if (!places.isEmpty()) {
                String key = places.size() == 1 ? "upgrade.place" : "upgrade.places";
                Message said = Message.of(key, name, places.get(0), places.size() - 1);
                found.append("\n  ").append(said.in(console.language()));
            }
        }
        if (!found.isEmpty()) {
            console.result(change.heading() + "\n" + change.text() + found + "\n");
        }
        return !found.isEmpty();
    }

    /** A plain word means something only as a key; any other name also in a path, a template or a workflow. */
    private static Predicate<Line> uses(String name) {
        String quoted = Pattern.quote(name).replace(" ", "\\E\"? \\Q");
        Pattern key = Pattern.compile("(^[\\s-]*:?(check\\.|jbake-)?|[{,]\\s*)" + quoted + "(\\.[\\w-]+)?\\s*[:=]");
        Pattern word = Pattern.compile("(?<![\\w.-])" + quoted + "(?![\\w-])");
        boolean isPlain = name.matches("[a-z0-9-]*|\\P{L}*");
        return line -> {
            String path = line.place().path();
            return !path.endsWith(".ftlh") && key.matcher(line.text()).find()
                    || !isPlain
                            && !path.matches("content/.*|.*\\.properties")
                            && word.matcher(line.text()).find();
        };
    }
}
