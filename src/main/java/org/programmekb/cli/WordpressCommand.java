package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.Outcome;
import org.programmekb.imports.wordpress.WordpressImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb import wordpress}: imports the export of a WordPress site. */
@Command(name = "wordpress")
final class WordpressCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "EXPORT", descriptionKey = "export")
    private Path export = Path.of("");

    @Option(names = "--media", paramLabel = "DIR")
    private @Nullable Path media;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    WordpressCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = options.programme();
        Path file = readable(export);
        Optional<Path> folder = Optional.ofNullable(media).map(options.caller().folder()::resolve);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw UsageException.of("kb import wordpress", Message.of("import.no-folder", folder.get()));
        }
        Optional<Path> map = Optional.ofNullable(mapping).map(this::readable);
        Diagnostics findings = new Diagnostics(Map.of());
        Outcome outcome = new WordpressImport(
                        config, file, new WordpressImport.Options(folder, map, console.language()), findings)
                .run();
        console.findings(findings.all());
        if (outcome instanceof Outcome.MappingWritten written) {
            console.result(written.path());
            console.note(Message.of("import.mapping.written", written.path()));
            return ExitStatus.DONE;
        } else if (outcome instanceof Outcome.Empty empty) {
            console.result(Message.of("import.empty"));
            empty.leftOut().forEach(console::result);
            return ExitStatus.DONE;
        } else if (outcome instanceof Outcome.Done done) {
            if (done.isChanged()) {
                done.summary().forEach(console::result);
                console.note(Message.of("import.next", options.command("check")));
            } else {
                console.result(Message.of("import.nothing"));
            }
            return findings.hasErrors() ? ExitStatus.ERRORS : ExitStatus.DONE;
        }
        return ExitStatus.ERRORS;
    }

    private Path readable(Path named) {
        Path file = options.caller().folder().resolve(named);
        if (!Files.isRegularFile(file)) {
            throw UsageException.of("kb import wordpress", Message.of("import.no-file", named));
        }
        return file;
    }
}
