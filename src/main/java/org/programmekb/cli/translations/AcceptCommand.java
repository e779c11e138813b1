package org.programmekb.cli.translations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.GitBase;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.GitObjects;
import org.programmekb.source.Revisions;
import org.programmekb.translation.Acceptance;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kb translations accept}: records that translations are up to date with their sources. */
@Command(name = "accept")
public final class AcceptCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private @Nullable TranslationsCommand parent;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--changed-since", paramLabel = "BASE")
    private @Nullable String base;

    @Option(names = "--reviewed")
    private boolean reviewed;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--from", paramLabel = "LANGUAGE")
    private @Nullable String from;

    public AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TranslationProject project =
                TranslationProject.open(Objects.requireNonNull(parent).project().programme());
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
                    .map(mistake -> Message.of("accept.wrong", mistake))
                    .toList());
        }
        Acceptance acceptance = new Acceptance(project.config(), project.translations(), git);
        List<String> written = acceptance.accept(chosen, reviewer, Map.of());
        written.forEach(console::result);
        if (all || base != null) {
            for (String path : acceptance.removeOrphans()) {
                console.result(Message.of("accept.removed", path));
            }
        }
        console.result(Message.of(
                "accept.done", Console.count("translation", chosen.size()), Console.count("record", written.size())));
        return ExitStatus.DONE;
    }

    private Optional<String> reviewer(TranslationFiles named, Optional<GitObjects> git) throws IOException {
        Optional<String> name = Optional.ofNullable(by).map(String::strip);
        if (!reviewed) {
            if (name.isPresent()) {
                named.mistake(Message.of("accept.by-alone"), Message.of("accept.hint-by-alone"));
            }
            return Optional.empty();
        }
        if (name.isEmpty() && git.isPresent()) {
            name = git.get().userName();
        }
        if (name.filter(text -> !text.isEmpty() && text.lines().count() == 1).isEmpty()) {
            named.mistake(Message.of("accept.no-reviewer"), Message.of("accept.hint-no-reviewer"));
        }
        return name;
    }

    private List<Translation> chosen(TranslationProject project, TranslationFiles named) throws IOException {
        Optional<Language> original = Optional.ofNullable(from).flatMap(project.config()::language);
        if (from != null && original.isEmpty()) {
            List<String> codes =
                    project.config().languages().stream().map(Language::code).toList();
            named.mistake(Message.of("accept.from", from), Message.of("accept.hint-from", Message.list(codes)));
        }
        if (base != null) {
            if (all || !files.isEmpty() || original.isPresent()) {
                named.mistake(Message.of("accept.changed-and-others"), Message.of("accept.hint-all-and-files"));
                return List.of();
            }
            return changed(project, base);
        }
        if (all == !files.isEmpty()) {
            if (all) {
                named.mistake(Message.of("accept.all-and-files"), Message.of("accept.hint-all-and-files"));
            } else {
                named.mistake(Message.of("accept.no-file"), Message.of("accept.hint-no-file"));
            }
            return List.of();
        }
        if (all) {
            if (original.isPresent()) {
                named.mistake(Message.of("accept.from-all"), Message.of("accept.hint-from-all"));
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

    /** The translations of every document of which a text or the facts changed since the branch left another one. */
    private static List<Translation> changed(TranslationProject project, String base) throws IOException {
        Path folder = project.config().folders().project();
        Revisions revisions = Revisions.around(folder).orElseThrow(() -> GitBase.none(folder, "translations accept"));
        String commit = revisions.forkPoint(GitBase.commit(revisions, base, "translations accept"));
        Set<String> files = Set.copyOf(revisions.changedSince(commit));
        Set<ContentId> documents = project.tree().documents().stream()
                .filter(document -> files.contains(document.file().path()))
                .map(DocumentSource::id)
                .collect(Collectors.toSet());
        return project.translations().all().stream()
                .filter(translation -> translation.document().isPresent())
                .filter(translation -> documents.contains(translation.id().document())
                        || project.translations()
                                .facts(translation.id().document())
                                .filter(facts -> files.contains(facts.path()))
                                .isPresent())
                .toList();
    }

    private static Optional<Translation> translation(
            TranslationProject project, DocumentSource document, Optional<Language> original, TranslationFiles named) {
        Optional<Translation> translation = original.isPresent()
                ? project.translations().between(document.id(), document.language(), original.get())
                : project.translations().find(document.id(), document.language());
        if (translation.isEmpty()) {
            String path = document.file().path();
            original.filter(language -> !language.equals(document.language()))
                    .ifPresentOrElse(
                            language -> named.mistake(
                                    Message.of("accept.no-version", path, language.code()),
                                    Message.of("accept.hint-no-version")),
                            () -> named.mistake(
                                    Message.of("accept.original", path), Message.of("accept.hint-original")));
        }
        return translation;
    }
}
