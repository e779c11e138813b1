package org.programmekb.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The file with the settings of a project. */
public final class SettingsFile {
    /** Its name; JBake still reads the old one. A project has only one of the two. */
    public static final String NAME = "jbake.properties";

    static final String OLD_NAME = "custom.properties";

    private SettingsFile() {}

    /** Where it can be in a project, under either name. */
    public static List<Path> places(Path project) {
        return Stream.of(NAME, OLD_NAME).map(project::resolve).toList();
    }

    /** The one that is there; a place where it can be if there is none. */
    public static Path of(Path project) {
        return places(project).stream().filter(Files::isRegularFile).findFirst().orElse(project.resolve(NAME));
    }
}
