package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateCopies;
import org.programmekb.source.TemplateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kb template}: copies a template of the program into the project, or lists all of them. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private static final String NAME = "kb template";

    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
    private @Nullable String name;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = project.load().site();
        SiteConfig.Folders folders = config.folders();
        Path lent = folders.templates().get(folders.templates().size() - 1);
        TemplateFiles files = TemplateFiles.find(config, new Diagnostics(Map.of()));
        SortedMap<String, SourceFile> originals =
                files.folders().get(files.folders().size() - 1);
        if (name == null) {
            originals.keySet().stream().filter(each -> each.endsWith(".ftlh")).forEach(console.out()::println);
            console.out().flush();
            return ExitStatus.DONE;
        }
        copy(name, originals, folders, lent);
        return ExitStatus.DONE;
    }

    private void copy(String wanted, SortedMap<String, SourceFile> originals, SiteConfig.Folders folders, Path lent)
            throws IOException {
        SourceFile original = originals.get(wanted);
        if (original == null || !wanted.endsWith(".ftlh")) {
            throw wrong(UsageErrors.didYouMean(
                    Message.of("usage.unknown-template", wanted), wanted, originals.keySet().stream()));
        }
        if (folders.project().equals(folders.home())) {
            throw wrong(Message.of("usage.own-template"));
        }
        Path copy = folders.project().resolve(folders.home().relativize(lent)).resolve(wanted);
        String shown = SiteConfig.Folders.slashes(folders.project().relativize(copy));
        if (Files.exists(copy)) {
            throw wrong(Message.of("usage.template-exists", shown));
        }
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, TemplateCopies.copyOf(original));
        console.result(Message.of("template.copied", shown));
    }

    private static UsageException wrong(Message message) {
        return new UsageException(Message.of("usage.wrong", NAME, message));
    }
}
