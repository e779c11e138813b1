package org.programmekb.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.template.ModelExtractors;
import org.junit.jupiter.api.Test;

/** What a bake must not reach, change or leave behind. */
class OvenIsolationTest extends StockProject {
    @Test
    void aTagCannotLeadOutOfItsFolder() throws IOException {
        project.with("content/blog/hello.md", HELLO.replace("first, second", "../../../escape, R&D/labs"))
                .with("templates/tags.ftl", "${tag}");

        assertThat(bake().run().files().keySet())
                .containsExactly("blog/hello.html", "tags/..-..-..-escape.html", "tags/R&D-labs.html");
    }

    @Test
    void templatesReachNeitherJavaNorTheMachineNorChangeTheStore() throws IOException {
        project.with("content/blog/hello.md", HELLO);
        for (String attack : List.of(
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${content?api.class.name}",
                "${db.class.name}",
                "${db.drop()}",
                "${db.deleteContent(\"blog/hello.html\")}",
                "${db.getClass().name}",
                "${renderer}",
                "${config.java_home}",
                "${config.user_dir}",
                "${config.sourceFolder}",
                "${config.destinationFolder}",
                "<#include \"../jbake.properties\">")) {
            project.with("templates/post.ftl", attack);

            Bake.Result result = bake().run();

            assertThat(result.findings()).as(attack).hasSize(1);
            assertThat(result.findings().get(0)).as(attack).contains("error[template-failed]");
            assertThat(result.files()).as(attack).isEmpty();
        }
    }

    @Test
    void aBakeNeitherChangesTheLocaleNorDependsOnTheMachine() throws IOException {
        project.configured("jvm.locale=de_DE\n").with("content/blog/hello.md", HELLO);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

            assertThat(bake().run().file("blog/hello.html")).contains("<em>14 Februar 2020</em>");
            assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr-TR"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void oneBakeLeavesNothingToTheNext() throws IOException {
        project.configured("template.recipe.file=recipe.ftl\n")
                .with("templates/recipe.ftl", "${content.title}: ${recipes?size} ${published_recipes?size}")
                .with("content/cook/soup.md", HELLO.replace("type=post", "type=recipe"));
        assertThat(bake().run().file("cook/soup.html")).isEqualTo("Hello & welcome: 1 1");
        assertThat(DocumentTypes.contains("recipe")).isFalse();
        assertThat(ModelExtractors.getInstance().containsKey("published_recipes"))
                .isFalse();

        ProjectFiles other = ProjectFiles.in(temp.resolve("other"))
                .with("content/cook/soup.md", HELLO.replace("type=post", "type=recipe"));
        Bake.Result result = Bake.of(other.folder(), Files.createDirectories(temp.resolve("other-work")))
                .run();
        assertThat(result.files()).isEmpty();
        assertThat(result.findings()).singleElement().asString().contains("no document type `recipe`");
    }

    @Test
    void noParserOfABakeStaysInJBakesRegistry() throws IOException {
        project.with(
                "content/blog/hello.adoc",
                "= Hello\n:jbake-type: post\n:jbake-date: 2020-02-14\n:jbake-status: published\n\nText.\n");

        Bake.Result result = bake().run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.file("blog/hello.html")).contains("Text.");
        assertThat(Engines.get("adoc")).isInstanceOf(ErrorEngine.class);
    }

    @Test
    void bakesInTwoThreadsTakeTurns() throws Exception {
        project.with("content/blog/hello.md", HELLO);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Bake.Result>> bakes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Path folder = Files.createDirectories(temp.resolve("work-" + i));
                bakes.add(threads.submit(() -> Bake.of(project.folder(), folder).run()));
            }
            for (Future<Bake.Result> bake : bakes) {
                assertThat(bake.get().findings()).isEmpty();
                assertThat(bake.get().file("blog/hello.html")).contains("14 February 2020");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theDatabaseIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("com.orientechnologies.orient.core.Orient"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
