package org.programmekb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.translation.SourceChange;
import org.programmekb.translation.SourceHistory;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kb translations diff}: shows the changes in sources since their translations were accepted. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    /** When to use colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"--color", "--colour"},
            paramLabel = "WHEN")
    private Colour colour = Colour.AUTO;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TranslationProject project =
                TranslationProject.open(Objects.requireNonNull(parent).project());
        TranslationFiles named = new TranslationFiles(project);
        List<Translation> chosen = chosen(project, named);
        named.mistakes().forEach(mistake -> console.note("kb translations diff: " + mistake));
        Optional<GitObjects> git = GitObjects.around(project.config().folders().project());
        DiffText text = new DiffText(isColoured());
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
            console.result("No translation is outdated.");
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
                named.mistake(document.file().path() + " has no translation (hint: `kb translations` lists them)");
            }
            for (Translation translation : meant) {
                if (translation.state() == TranslationState.UNRECORDED) {
                    String path = TranslationsCommand.path(translation);
                    named.mistake(path
                            + " has not been accepted yet, so its version of the source is not known (hint: compare"
                            + " the two, then run `kb translations accept " + path + "`)");
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
            console.note("kb translations diff: " + source + " has changed, but its earlier version cannot be found"
                    + " without a Git repository (hint: keep the project in Git)");
            return Optional.empty();
        }
        Optional<List<SourceChange>> changes =
                new SourceHistory(project.config(), project.translations(), git.get()).changes(translation);
        if (changes.isEmpty()) {
            console.note("kb translations diff: " + source + " has changed, but Git does not contain its version of "
                    + translation.record().orElseThrow().accepted()
                    + " (hint: fetch the full Git history; the accepted version of the source must be committed, too)");
        }
        return changes;
    }

    /** The launcher detects whether standard output is a terminal, because Java 17 cannot. */
    private boolean isColoured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                "1"
                        .equals(((Kb) spec.root().userObject())
                                .caller()
                                .environment()
                                .get("KB_COLOUR"));
        };
    }
}
