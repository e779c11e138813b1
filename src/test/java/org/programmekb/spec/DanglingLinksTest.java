package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a symbolic link that leads nowhere stood for does not vanish from the site. */
final class DanglingLinksTest {
    private static final Site SITE = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nText.\n");

    @ParameterizedTest
    @CsvSource({
        "content/news, ../nowhere, 1, symlink-loop",
        "content/images/a.txt, /nowhere, 1, symlink-loop",
        "assets/css/a.css, nowhere.css, 1, symlink-loop",
        "templates/static.ftlh, nowhere.ftlh, 1, symlink-loop",
        "translations, nowhere, 1, symlink-loop",
        "data, nowhere, 1, symlink-loop",
        "assets, nowhere, 2, configuration",
        "templates, nowhere, 2, configuration",
        "content, nowhere, 2, configuration",
        "jbake.properties, nowhere, 2, configuration"
    })
    void itIsAnErrorWithItsPlace(String path, String target, int status, String code, @TempDir Path folder)
            throws IOException {
        Project project = SITE.in(folder);
        Path link = folder.resolve(path);
        if (Files.exists(link)) {
            new Tree(link).delete();
        }
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));

        Result result = project.build();

        assertThat(result)
                .hasStatus(status)
                .reportsOnly(path + ": error[" + code + "]: this is a shortcut (symbolic link) that leads nowhere"
                        + " (hint: put back what it led to, or delete the shortcut)");
        Assertions.assertThat(result.files()).isEmpty();
    }
}
