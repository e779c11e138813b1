package org.programmekb.cli.translations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.translation.SourceChange;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.TranslationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb translations diff}: shows the changes in sources since their translations were accepted. */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {
    /** When to use colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"--color", "--colour"},
            paramLabel = "WHEN")
    private Colour colour = Colour.AUTO;

    public DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TranslationProject project =
                TranslationProject.open(Objects.requireNonNull(parent).project().programme());
        TranslationFiles named = new TranslationFiles(project);
        List<Translation> chosen = chosen(project, named);
        named.mistakes().forEach(mistake -> console.note(Message.of("diff.wrong", mistake)));
        Optional<GitObjects> git = GitObjects.around(project.config().folders().project());
        DiffText text = new DiffText(isColoured(), console.language());
        int status = named.mistakes().isEmpty() ? ExitStatus.DONE : ExitStatus.USAGE;
        for (Translation translation : chosen) {
            Optional<List<SourceChange>> changes = changes(project, translation, git);
            if (changes.isPresent()) {
                console.result(text.print(translation, changes.get()));
            } else {
                status = Math.max(status, ExitStatus.INPUT_OUTPUT);
            }
        }
        if (chosen.isEmpty() && files.isEmpty()) {
            console.result(Message.of("diff.none"));
        }
        return status;
    }

    /** A source file selects all its translations. */
    private List<Translation> chosen(TranslationProject project, TranslationFiles named) throws IOException {
        if (files.isEmpty()) {
            return project.translations().all().stream()
                    .filter(translation -> translation.state() == TranslationState.OUTDATED)
                    .toList();
        }
        List<Translation> chosen = new ArrayList<>();
        for (DocumentSource document : named.documents(files)) {
            List<Translation> meant = project.translations()
                    .find(document.id(), document.language())
                    .map(List::of)
                    .orElseGet(() -> project.translations().all().stream()
                            .filter(translation -> translation.source().equals(document)
                                    && translation.document().isPresent())
                            .toList());
            if (meant.isEmpty()) {
                named.mistake(
                        Message.of("diff.no-translation", document.file().path()),
                        Message.of("diff.hint-no-translation"));
            }
            for (Translation translation : meant) {
                if (translation.state() == TranslationState.UNRECORDED) {
                    String path = TranslationsCommand.path(translation);
                    named.mistake(Message.of("diff.unrecorded", path), Message.of("diff.hint-unrecorded", path));
                } else if (!chosen.contains(translation)) {
                    chosen.add(translation);
                }
            }
        }
        return chosen;
    }

    /** The changes; empty if they cannot be determined, which is then reported. */
    private Optional<List<SourceChange>> changes(
            TranslationProject project, Translation translation, Optional<GitObjects> git) throws IOException {
        if (translation.state() != TranslationState.OUTDATED) {
            return Optional.of(List.of());
        }
        String source = translation.source().file().path();
        if (git.isEmpty()) {
            note(Message.of("diff.no-git", source), Message.of("diff.hint-no-git"));
            return Optional.empty();
        }
        Optional<List<SourceChange>> changes =
                new SourceHistory(project.config(), project.translations(), git.get()).changes(translation);
        if (changes.isEmpty()) {
            note(
                    Message.of(
                            "diff.no-version",
                            source,
                            translation.record().orElseThrow().accepted()),
                    Message.of("diff.hint-no-version"));
        }
        return changes;
    }

    private void note(Message message, Message hint) {
        console.note(Message.of("diff.wrong", Message.of("translations.file-mistake", message, hint)));
    }

    /** The launcher detects whether standard output is a terminal, because Java 17 cannot. */
    private boolean isColoured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                "1"
                        .equals(Objects.requireNonNull(parent)
                                .project()
                                .caller()
                                .environment()
                                .get("KB_COLOUR"));
        };
    }
}
