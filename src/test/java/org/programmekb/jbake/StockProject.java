package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that bakes a project with documents as JBake knows them. */
abstract class StockProject {
    static final String HELLO = """
        title=Hello & welcome
        date=2020-02-14
        type=post
        tags=first, second
        status=published
        ~~~~~~
        The *first* post.
        """;

    @TempDir
    Path temp;

    ProjectFiles project;
    Path work;

    @BeforeEach
    void makeProject() throws IOException {
        project = ProjectFiles.in(temp.resolve("project"));
        work = Files.createDirectories(temp.resolve("work"));
    }

    Bake bake() {
        return Bake.of(project.folder(), work);
    }
}
