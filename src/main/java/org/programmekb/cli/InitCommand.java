package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.ProgramVersion;
import org.programmekb.config.SettingsFile;
import org.programmekb.diagnostic.Message;
import org.programmekb.scaffold.Forge;
import org.programmekb.scaffold.NewProject;
import org.programmekb.scaffold.ProjectFolder;
import org.programmekb.source.WrittenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb init}: makes a project with examples, from options or from answers at the keyboard. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final Console console;
    private final Caller caller;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "folder")
    private @Nullable Path named;

    @Option(names = "--languages", paramLabel = "CODES", split = ",", splitSynopsisLabel = "")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(names = "--sides", paramLabel = "ID=NAME", split = ",", splitSynopsisLabel = "")
    private List<String> sides = new ArrayList<>();

    @Option(names = "--forge", paramLabel = "FORGE")
    private Forge forge = Forge.GITHUB;

    @Option(names = "--repository", paramLabel = "OWNER/NAME")
    private @Nullable String repository;

    InitCommand(Console console, Caller caller) {
        this.console = console;
        this.caller = caller;
    }

    @Override
    public Integer call() throws IOException {
        ProjectWish wish =
                ProjectWish.of(languages, Optional.ofNullable(name), sides, forge, Optional.ofNullable(repository));
        Path folder = folder();
        Path project = absolute(folder);
        if (console.in().isPresent()) {
            InitDialogue dialogue = new InitDialogue(console, wish);
            wish = dialogue.complete(folder);
            if (!dialogue.isConfirmed(folder, wish)) {
                console.note(Message.of("init.nothing-written"));
                return ExitStatus.DONE;
            }
        }
        NewProject made = wish.project(today(), ProgramVersion.current());
        Map<String, String> files = made.files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            WrittenFile.create(project.resolve(file.getKey()), file.getValue());
        }
        console.result(Message.of("init.written", files.size(), folder));
        sayWhatIsNext(folder, project, new Caller(project, caller.environment()).program(), made);
        return ExitStatus.DONE;
    }

    /** As it is written in the command line, or at the keyboard if it is missing there. */
    private Path folder() throws IOException {
        if (named != null) {
            ProjectFolder.refusal(absolute(named), named).ifPresent(problem -> {
                throw ProjectWish.wrong(problem);
            });
            return named;
        }
        if (console.in().isEmpty()) {
            Message missing = Message.of("usage.missing", "DIR");
            throw new UsageException(
                    List.of(Message.of("usage.wrong", "kb init", missing), Message.of("usage.help", "kb help init")));
        }
        while (true) {
            String answer = console.ask(Message.of("init.ask.folder"));
            if (!answer.isEmpty()) {
                Path folder = Path.of(withHome(answer));
                Optional<Message> problem = ProjectFolder.refusal(absolute(folder), folder);
                if (problem.isEmpty()) {
                    return folder;
                }
                console.note(problem.get());
            }
        }
    }

    /** Only the shell of the command line reads {@code ~} as the home folder. */
    private static String withHome(String answer) {
        return answer.equals("~") || answer.startsWith("~/")
                ? System.getProperty("user.home") + answer.substring(1)
                : answer;
    }

    private Path absolute(Path folder) {
        return caller.folder().resolve(folder).toAbsolutePath().normalize();
    }

    private void sayWhatIsNext(Path folder, Path project, String program, NewProject made) {
        console.note(Message.of("init.next.folder", Caller.quoted(folder.toString())));
        console.note(Message.of("init.next.look", program + " serve"));
        console.note(Message.of("init.next.edit"));
        console.note(Message.of("init.next.check", program + " check"));
        String start = Files.exists(project.resolve(".git")) ? "" : "git init -b main && ";
        console.note(Message.of("init.next.commit", start + "git add . && git commit -m \"First version\""));
        console.note(made.repository()
                .map(each -> Message.of(
                        "init.next.publish",
                        each.address(),
                        "git remote add origin " + each.address() + ".git && git push -u origin main"))
                .orElseGet(() -> made.forge() == Forge.SERVER
                        ? Message.of("init.next.server")
                        : Message.of(
                                "init.next.repository",
                                "site.host",
                                SettingsFile.NAME,
                                made.forge().label())));
    }

    private LocalDate today() {
        String seconds = caller.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        Instant now = seconds.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds))
                : caller.clock().instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
