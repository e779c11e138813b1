package org.programmekb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.translation.Acceptance;
import org.programmekb.translation.Translation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb translations accept}: records that translations are up to date with their sources. */
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--reviewed")
    private boolean reviewed;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--from", paramLabel = "LANGUAGE")
    private @Nullable String from;

    AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TranslationProject project =
                TranslationProject.open(Objects.requireNonNull(parent).project());
        if (!project.links().isEmpty()) {
            console.findings(project.links());
            return ExitStatus.ERRORS;
        }
        Optional<GitObjects> git = GitObjects.around(project.config().folders().project());
        TranslationFiles named = new TranslationFiles(project);
        Optional<String> reviewer = reviewer(named, git);
        List<Translation> chosen = chosen(project, named);
        if (!named.mistakes().isEmpty()) {
            throw new UsageException(named.mistakes().stream()
                    .map("kb translations accept: "::concat)
                    .map(Message::literal)
                    .toList());
        }
        Acceptance acceptance = new Acceptance(project.config(), project.translations(), git);
        List<String> written = acceptance.accept(chosen, reviewer);
        written.forEach(console::result);
        if (all) {
            for (String path : acceptance.removeOrphans()) {
                console.result(path + " (removed: the translation does not exist)");
            }
        }
        console.result("Accepted " + Console.count(chosen.size(), "translation") + ", "
                + Console.count(written.size(), "record") + " written");
        return ExitStatus.DONE;
    }

    private Optional<String> reviewer(TranslationFiles named, Optional<GitObjects> git) throws IOException {
        Optional<String> name = Optional.ofNullable(by).map(String::strip);
        if (!reviewed) {
            if (name.isPresent()) {
                named.mistake("--by is only valid together with --reviewed (hint: add --reviewed)");
            }
            return Optional.empty();
        }
        if (name.isEmpty() && git.isPresent()) {
            name = git.get().userName();
        }
        if (name.filter(text -> !text.isEmpty() && text.lines().count() == 1).isEmpty()) {
            named.mistake("the name of the reviewer is missing (hint: add --by NAME, or set user.name in Git)");
        }
        return name;
    }

    private List<Translation> chosen(TranslationProject project, TranslationFiles named) throws IOException {
        Optional<Language> original = Optional.ofNullable(from).flatMap(project.config()::language);
        if (from != null && original.isEmpty()) {
            named.mistake("`" + from + "` is not a language of the site (hint: the languages are "
                    + project.config().languages().stream().map(Language::code).collect(Collectors.joining(", "))
                    + ")");
        }
        if (all == !files.isEmpty()) {
            named.mistake(
                    all
                            ? "--all cannot be combined with files (hint: leave one of them out)"
                            : "no file is given (hint: give the files of translations, or use --all)");
            return List.of();
        }
        if (all) {
            if (original.isPresent()) {
                named.mistake("--from cannot be combined with --all (hint: give the files of translations)");
            }
            return project.translations().all().stream()
                    .filter(translation -> translation.document().isPresent())
                    .toList();
        }
        List<Translation> chosen = new ArrayList<>();
        for (DocumentSource document : named.documents(files)) {
            translation(project, document, original, named).ifPresent(chosen::add);
        }
        return chosen;
    }

    private static Optional<Translation> translation(
            TranslationProject project, DocumentSource document, Optional<Language> original, TranslationFiles named) {
        Optional<Translation> translation = original.isPresent()
                ? project.translations().between(document.id(), document.language(), original.get())
                : project.translations().find(document.id(), document.language());
        if (translation.isEmpty()) {
            String path = document.file().path();
            named.mistake(original.filter(language -> !language.equals(document.language()))
                    .map(language -> path + " has no version in " + language.code()
                            + " (hint: give the language from which it was translated)")
                    .orElse(path + " is the original, not a translation (hint: give its translations, or use"
                            + " --from with the language from which it was translated)"));
        }
        return translation;
    }
}
