package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sites that random edits are made to. */
enum EditedSite {
    /** That of this project. */
    OWN(""),
    /** Two languages, every field of every type. */
    HARBOUR("examples/harbour-programme"),
    /** Few documents, in four languages. */
    FOUR_LANGUAGES("examples/four-languages");

    private final Path source;

    EditedSite(String source) {
        this.source = Path.of(source);
    }

    /** Copies the project into a folder and commits it; templates and assets come with it, so that they can be edited, too. */
    Repository copyTo(Path place) throws IOException, InterruptedException {
        Repository repository = Repository.in(place);
        for (String part : List.of("templates", "assets")) {
            new Tree(Path.of(part)).copyTo(place.resolve(part));
        }
        for (String part : List.of("content", "templates", "translations")) {
            new Tree(source.resolve(part)).copyTo(place.resolve(part));
        }
        Files.copy(source.resolve("jbake.properties"), place.resolve("jbake.properties"));
        Files.writeString(place.resolve(".gitignore"), "/output*\n/.kb\n");
        repository.commit("2024-02-29T23:30:00Z");
        return repository;
    }
}
