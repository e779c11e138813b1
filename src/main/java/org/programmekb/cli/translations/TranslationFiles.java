package org.programmekb.cli.translations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.source.DocumentSource;
import org.programmekb.translation.TranslationProject;

/** Resolves file arguments on the command line to documents; an argument without a document is an error. */
final class TranslationFiles {
    private final TranslationProject project;
    private final List<Message> mistakes = new ArrayList<>();

    TranslationFiles(TranslationProject project) {
        this.project = project;
    }

    /** All arguments without a document. */
    List<Message> mistakes() {
        return mistakes;
    }

    void mistake(Message message, Message hint) {
        mistakes.add(Message.of("translations.file-mistake", message, hint));
    }

    /** The documents in the order of the arguments, each once. */
    List<DocumentSource> documents(List<String> names) throws IOException {
        List<DocumentSource> documents = new ArrayList<>();
        for (String name : names) {
            document(name).filter(found -> !documents.contains(found)).ifPresent(documents::add);
        }
        return documents;
    }

    private Optional<DocumentSource> document(String name) throws IOException {
        List<Path> files = files(name);
        List<DocumentSource> all = project.tree().documents();
        Optional<DocumentSource> document = files.stream()
                .flatMap(path -> all.stream().filter(each -> each.file().file().equals(path)))
                .findFirst();
        if (files.isEmpty() && isFolder(name)) {
            mistake(Message.of("translations.folder", name), Message.of("translations.hint-folder"));
        } else if (files.isEmpty()) {
            List<String> paths = all.stream().map(each -> each.file().path()).toList();
            mistake(
                    Message.of("translations.no-file", name),
                    Suggestion.hint(name, paths, Message.of("translations.hint-file")));
        } else if (document.isEmpty()) {
            mistake(Message.of("translations.no-document", name), Message.of("translations.hint-document"));
        }
        return document;
    }

    private boolean isFolder(String name) {
        return places(name).stream().anyMatch(Files::isDirectory);
    }

    /** The path relative to the current folder, and relative to the project. */
    private List<Path> places(String name) {
        return List.of(
                Path.of(name).toAbsolutePath(),
                project.config().folders().project().resolve(name));
    }

    private List<Path> files(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : places(name)) {
            if (Files.isRegularFile(path)) {
                files.add(path.toRealPath());
            }
        }
        return files;
    }
}
