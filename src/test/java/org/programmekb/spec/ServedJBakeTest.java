package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb serve} shows a project of JBake as it is baked, after edits of all that it is made from. */
@Tag("sites")
final class ServedJBakeTest {
    @TempDir
    private Path folder;

    private Project project;

    @Test
    void itIsBakedAnewAfterEachEdit() throws Exception {
        project = JBakeSiteTest.SITE.in(folder.toRealPath().resolve("project"));
        try (ServedProject served = new ServedProject(project, project::now)) {
            awaitBaked(served, "at first");
            for (String edit : new String[] {
                "content/news/first.md | One line | Another line",
                "content/news/first.md | title=First | title=Again",
                "content/news/first.md | date=2020-02-14 | date=2020-02-17",
                "templates/index.ftl | <html> | <html><p>All</p>",
                "data/team.yaml | Ann | Eve",
                "jbake.properties | My blog | Our blog",
                "assets/css/site.css | } | }\np{}",
            }) {
                String[] parts = edit.split(" \\| ");
                Path file = project.folder().resolve(parts[0]);
                String text = Files.readString(file);
                assertThat(text).contains(parts[1]);
                FileTime time = Files.getLastModifiedTime(file);
                Files.writeString(file, text.replace(parts[1], parts[2]));
                Files.setLastModifiedTime(file, time);
                awaitBaked(served, edit);
            }
            Files.delete(project.folder().resolve("content/news/second.html"));
            awaitBaked(served, "a post is deleted");
            assertThat(new String(served.served("index.html"), StandardCharsets.UTF_8))
                    .contains("<p>All</p>", ">Again</a>", "Eve")
                    .doesNotContain("Second");
        }
    }

    private void awaitBaked(ServedProject served, String what) throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(project.build("--no-cache", "-o", whole.toString()).status()).isZero();
        served.awaitSite(new Tree(whole).files(), what);
    }
}
