package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.source.DocumentSource;

/** The documents that are meant by files on a command line; what names none is a mistake. */
final class TranslationFiles {
    private final TranslationProject project;
    private final List<String> mistakes = new ArrayList<>();

    TranslationFiles(TranslationProject project) {
        this.project = project;
    }

    /** All that names no document. */
    List<String> mistakes() {
        return mistakes;
    }

    void mistake(String message) {
        mistakes.add(message);
    }

    /** The documents in the order named, each once. */
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
            mistakes.add(name + " is a folder (hint: give the files in it)");
        } else if (files.isEmpty()) {
            mistakes.add(Suggestion.closest(
                            name, all.stream().map(each -> each.file().path()).toList())
                    .map(path -> name + " does not exist (hint: did you mean " + path + "?)")
                    .orElse(name + " does not exist (hint: give the path of a file in the project, for instance "
                            + "content/cities/nice.zh.md)"));
        } else if (document.isEmpty()) {
            mistakes.add(name + " is not a document in a language of the site (hint: give a file like "
                    + "content/cities/nice.zh.md)");
        }
        return document;
    }

    private boolean isFolder(String name) {
        return places(name).stream().anyMatch(Files::isDirectory);
    }

    /** As the shell means it, and as it is called in the project. */
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
