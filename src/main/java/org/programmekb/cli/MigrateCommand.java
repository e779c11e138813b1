package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.Outcome;
import org.programmekb.imports.jbake.JBakeMigration;
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
                console.note(Message.of("import.next", options.command("check")));
            }
        }
        return findings.hasErrors() ? ExitStatus.ERRORS : ExitStatus.DONE;
    }
}
