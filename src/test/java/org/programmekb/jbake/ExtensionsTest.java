package org.programmekb.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;

/** JBake finds extensions by the class path of the virtual machine, so that each bake here has a machine of its own. */
@Tag("process")
class ExtensionsTest {
    private static final String SHOUTED = "title=Shouted\ntags=one, two\ndate=2020-02\n~~~~~~\nhello\n";

    @TempDir
    Path temp;

    private record Output(int status, List<String> lines, String errors) {}

    private Output bake(ProjectFiles project, String... extensions) throws IOException, InterruptedException {
        String work = Files.createDirectories(temp.resolve("work")).toString();
        return run(Bake.class, List.of(project.folder().toString(), work), extensions);
    }

    private Output run(Class<?> program, List<String> arguments, String... extensions)
            throws IOException, InterruptedException {
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        for (String extension : extensions) {
            classPath.add(Path.of("src/test/resources", extension).toString());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, classPath),
                program.getName()));
        command.addAll(arguments);
        Path errors = temp.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("KB_HOME", Path.of("").toAbsolutePath().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), output.lines().toList(), Files.readString(errors));
    }

    @Test
    void extensionsOfEveryKindTakePartInABake() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .configured("template.note.file=note.brackets\n")
                .with("templates/note.brackets", "<h1>[title]</h1>[body] of [document_count]")
                .with("templates/post.ftl", "${content.title}: ${content.body} (${document_count})")
                .with("content/notes/first.shout", "title=First\ntype=note\nstatus=published\n~~~~~~\nquiet\n")
                .with(
                        "content/blog/post.html",
                        "title=Post\ntype=post\ndate=2020-02-14\n~~~~~~\n<p>Not *shouted*</p>\n")
                .with("content/news/loud.en.shout", SHOUTED);

        Output output = bake(project, "extensions");

        assertThat(output.lines())
                .containsExactly(
                        "FILE blog/post.html",
                        "Post: <p>Not *shouted*</p>",
                        " (4)",
                        "FILE lists/listing.txt",
                        "post blog/post.html Post",
                        "note notes/first.html First",
                        "news en/workshop/ Workshop",
                        "news en/loud/ Shouted",
                        "",
                        "FILE notes/first.html",
                        "<h1>First</h1><p>QUIET!</p> of 4",
                        "DOCUMENT content/news/loud.en.shout title=Shouted date=2020-02 tags=one, two status="
                                + " body=<p>HELLO!</p>",
                        "DOCUMENT content/news/workshop.en.md title=Workshop date=2020-02 tags=review status="
                                + " body=<p>Text of the workshop.</p>",
                        "COUNT 2");
        assertThat(output.errors()).isEmpty();
    }

    @Test
    void aTemplateOfAnotherEngineIsNamedWithTheFolderThatAnIncludedFileDoesNotSee() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .configured("template.note.file=note.brackets\n")
                .with("templates/note.brackets", "[include part]")
                .with("templates/part.brackets", "[config.folder]")
                .with("content/notes/first.shout", "title=First\ntype=note\nstatus=published\n~~~~~~\nquiet\n");

        assertThat(bake(project, "extensions").lines().stream()
                        .filter(line -> line.startsWith("FINDING"))
                        .toList())
                .containsExactly("FINDING content/notes/first.shout: error[rendering-tool-failed]:"
                        + " `org.jbake.render.DocumentsRenderer` cannot make the document: `note.brackets:"
                        + " `config.sourceFolder` has no value here, because templates do not see the folders of the"
                        + " machine; paths such as `content.file` are relative to the project` (hint: correct the"
                        + " template or the tool that the message names)");
    }

    @Test
    void aTemplateOfAnotherEngineMayLieBesideTheFolderOfTemplatesButNotOutsideTheProject() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .configured("template.note.file=../content/parts/note.brackets\n"
                        + "template.memo.file=../../outside.brackets\n")
                .with("content/parts/note.brackets", "Part: [body]")
                .with("../outside.brackets", "SECRET")
                .with("content/notes/first.shout", "title=First\ntype=note\nstatus=published\n~~~~~~\nquiet\n")
                .with("content/notes/second.shout", "title=Second\ntype=memo\nstatus=published\n~~~~~~\nquiet\n");

        List<String> lines = bake(project, "extensions").lines();

        assertThat(lines).contains("Part: <p>QUIET!</p>").doesNotContain("SECRET");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("FINDING content/notes/second.shout: error[template-missing]"));
    }

    @Test
    void aDocumentThatAnExtensionCannotReadIsReported() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .with("content/notes/a.shout", "title=A\ntype=post\n~~~~~~\nfail\n")
                .with("content/notes/b.shout", "title=B\ntype post\n~~~~~~\ntext\n")
                .with("content/notes/c.shout", "")
                .with("content/notes/d.shout", "title=D\n~~~~~~\ntext\n")
                .with("content/notes/e.lost", "title=E\ntype=post\n~~~~~~\ntext\n")
                .with("content/notes/f.shout", "title=F\ntype=post\ndate=yesterday\n~~~~~~\ntext\n")
                .with("templates/post.ftl", "${content.title}");

        assertThat(bake(project, "extensions", "broken-extensions").lines().stream()
                        .filter(line -> line.startsWith("FINDING"))
                        .toList())
                .containsExactly(
                        "FINDING META-INF/services/org.jbake.render.RenderingTool: error[rendering-tool-failed]: a"
                                + " tool cannot be loaded: `org.jbake.render.RenderingTool: Provider"
                                + " org.example.extension.MissingTool not found` (hint: correct the template or the"
                                + " tool that the message names)",
                        "FINDING content/notes/a.shout: error[markup-invalid]: the markup engine"
                                + " `org.example.extension.ShoutEngine` failed: `cannot shout this` (hint: correct the"
                                + " markup)",
                        "FINDING content/notes/b.shout: error[markup-invalid]: line 2 of the header, `type post`, has"
                                + " no `=` (hint: correct the markup)",
                        "FINDING content/notes/c.shout: error[markup-invalid]: the markup engine"
                                + " `org.example.extension.ShoutEngine` rejects the document as empty or incomplete (hint:"
                                + " correct the markup)",
                        "FINDING content/notes/d.shout: error[folder-unknown]: `notes` is not one of the content"
                                + " folders (news, cities, cooperations, clusters, laps, projects, pages), and the"
                                + " document has no `type` (hint: move the file into the right content folder; only if"
                                + " the site has its own template for such documents, write `type=…` at the top of the file and a line `~~~~~~` below it)",
                        "FINDING content/notes/e.lost: error[markup-invalid]: the markup engine for `.lost`"
                                + " cannot be loaded; the engine or a library that it needs is missing from the"
                                + " class path (hint: correct the markup)",
                        "FINDING content/notes/f.shout: error[date-invalid]: `yesterday` is not a date (hint: write it"
                                + " as `yyyy-MM-dd` (`date.format` in jbake.properties))",
                        "FINDING org.example.extension.BrokenTool: error[rendering-tool-failed]: the tool failed:"
                                + " `out of flour` (hint: correct the template or the tool that the message names)");
    }

    @Tag("slow")
    @Test
    void anExtensionOfAsciidoctorIsUsedAsSoonAsItIsThereAndAnOldOneIsExplained() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .with(
                        "content/greeting.adoc",
                        "= Greeting\n:jbake-type: post\n:jbake-status: published\n\nhello:Nice[]\n")
                .with("templates/post.ftl", "${content.body}");
        List<String> build = List.of("build", "-s", project.folder().toString());
        Path page = project.folder().resolve("output/greeting.html");

        run(Kb.class, build);
        assertThat(page).content().contains("hello:Nice[]");

        assertThat(run(Kb.class, build, "asciidoc-extensions").status()).isZero();
        assertThat(page).content().contains("Hello Nice");

        project.with(
                "content/greeting.adoc", "= Greeting\n:jbake-type: post\n:jbake-status: published\n\nhello:old[]\n");
        assertThat(run(Kb.class, build, "asciidoc-extensions").errors())
                .contains(
                        "AbstractMethodError no method process; a jar in lib/ or in jbake.libraries is made for another"
                                + " version of a library of the program, so take another version of that jar");
    }

    @Test
    void theProgramPublishesWhatExtensionsAndStockPostsAdd() throws Exception {
        ProjectFiles project = ProjectFiles.in(temp.resolve("project"))
                .with(
                        "content/blog/2020/post.html",
                        "title=Post\n"
                                + "type=post\n"
                                + "date=2020-02-14\n"
                                + "status=published\n"
                                + "~~~~~~\n"
                                + "<p>See <a href=\"../../news/workshop.en.md\">the workshop</a>.</p>")
                .with("templates/header.ftl", "<!DOCTYPE html>\n<html lang=\"en\"><title>${content.title}</title>\n")
                .with("templates/post.ftl", "<#include \"header.ftl\">${content.body}<p>${document_count}</p></html>\n")
                .with("content/news/loud.en.shout", SHOUTED);

        Output output = run(
                Kb.class, List.of("build", "--no-cache", "-s", project.folder().toString()), "extensions");

        assertThat(output.status()).as(output.errors()).isZero();
        Path site = project.folder().resolve("output");
        assertThat(site.resolve("blog/2020/post.html")).hasContent("""
            <!DOCTYPE html>
            <html lang="en"><title>Post</title>
            <p>See <a href="../../en/news/workshop/">the workshop</a>.</p>
            <p>3</p></html>
            """);
        assertThat(site.resolve("en/news/loud/index.html")).content().contains("<h1>Shouted</h1>", "<p>HELLO!</p>");
        assertThat(site.resolve("lists/listing.txt"))
                .content()
                .contains("post blog/2020/post.html Post", "news en/news/loud/ Shouted");
    }
}
