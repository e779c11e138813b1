package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateCopies;
import org.programmekb.source.TemplateFiles;
import org.programmekb.source.WrittenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb template}: copies a template of the program into the project, or lists all of them. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private static final String NAME = "kb template";
    private static final String TEMPLATE = ".ftlh";

    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
    private @Nullable String name;

    @Option(names = "--diff")
    private boolean isDiff;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = project.programme();
        SiteConfig.Folders folders = config.folders();
        SortedMap<String, SourceFile> originals =
                TemplateFiles.find(config, new Diagnostics(Map.of())).originals();
        if (name == null) {
            if (isDiff) {
                throw wrong(Message.of("usage.missing", "NAME"));
            }
            originals.keySet().stream().filter(each -> each.endsWith(".ftlh")).forEach(console.out()::println);
            console.out().flush();
            return ExitStatus.DONE;
        }
        SourceFile original = original(name, originals);
        if (folders.project().equals(folders.home())) {
            throw wrong(Message.of("usage.own-template"));
        }
        Path lent = folders.templates().get(folders.templates().size() - 1);
        Path named = folders.project().resolve(folders.home().relativize(lent)).resolve(name);
        String shown = SiteConfig.Folders.slashes(folders.project().relativize(named));
        Path own = folders.roots().place(named);
        if (isDiff) {
            show(own, shown, original);
        } else {
            copy(own, shown, original);
        }
        return ExitStatus.DONE;
    }

    private static SourceFile original(String wanted, SortedMap<String, SourceFile> originals) {
        SourceFile original = originals.get(wanted);
        if (original == null || !wanted.endsWith(TEMPLATE)) {
            // The ending is not compared: it is longer than many names.
            String stem = wanted.replaceFirst("\\.[^.]*$", "");
            Optional<String> meant = Suggestion.closest(
                    stem,
                    originals.keySet().stream()
                            .filter(name -> name.endsWith(TEMPLATE))
                            .map(name -> name.substring(0, name.length() - TEMPLATE.length()))
                            .toList());
            Message problem = Message.of("usage.unknown-template", wanted);
            throw wrong(
                    meant.isPresent() ? Message.of("usage.did-you-mean", problem, meant.get() + TEMPLATE) : problem);
        }
        return original;
    }

    private void show(Path own, String shown, SourceFile original) throws IOException {
        if (!Files.isRegularFile(own)) {
            throw wrong(Message.of("usage.no-template", shown));
        }
        String difference = TemplateCopies.difference(own, shown, original);
        if (difference.isEmpty()) {
            console.note(Message.of("template.same", shown));
        }
        console.print(difference);
    }

    private void copy(Path copy, String shown, SourceFile original) throws IOException {
        if (Files.exists(copy)) {
            throw wrong(Message.of("usage.template-exists", shown, original.path()));
        }
        WrittenFile.create(copy, TemplateCopies.copyOf(original));
        console.result(Message.of("template.copied", shown));
    }

    private static UsageException wrong(Message message) {
        return UsageException.of(NAME, message);
    }
}
