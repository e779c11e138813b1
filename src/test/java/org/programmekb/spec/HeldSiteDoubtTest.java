package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that stays bakes a site anew where more than prose may have changed. */
@Tag("sites")
final class HeldSiteDoubtTest extends HeldProject {
    @Test
    @Tag("slow")
    void whatIsMoreThanProseIsBaked() throws Exception {
        for (String part : new String[] {"templates", "assets"}) {
            new Tree(Path.of(part)).copyTo(project.folder().resolve(part));
        }
        assertFollowed(false);
        edit(NEWS, text -> text.replaceFirst("title: ", "title: New "));
        assertFollowed(false);
        add(NEWS, "## Another heading\n\nText.");
        assertFollowed(false);
        edit("content/cities/port-merrow.yaml", text -> text.replaceFirst("value: (\\d)", "value: 1$1"));
        assertFollowed(false);
        add(NEWS, "Followed in between.");
        assertFollowed(true);
        edit("templates/news-item.ftlh", text -> text + "<!-- other -->");
        assertFollowed(false);
        edit("assets/css/chooser.css", text -> text + "\n/* other */ p.other { color: red }\n");
        assertFollowed(false);
        edit("jbake.properties", text -> text.replaceFirst("site.title.en=", "site.title.en=Other "));
        assertFollowed(false);
        edit("templates/messages/en.properties", text -> text.replaceFirst("(?m)^([a-z.]+=)(?=[A-Z])", "$1Other "));
        assertFollowed(false);
        add(NEWS, "Followed in the end.");
        assertFollowed(true);
    }

    @Test
    void newAndRenamedAndDeletedDocumentsAreBaked() throws Exception {
        Path news = project.folder().resolve(NEWS);
        Files.writeString(
                news.resolveSibling("extra.en.md"), "---\ntitle: Extra\ndate: 2023-02-03\n---\nAn extra item.\n");
        add(NEWS, "Edited as well.");
        assertFollowed(false);
        add("content/news/extra.en.md", "Followed.");
        assertFollowed(true);
        Files.move(news.resolveSibling("extra.en.md"), news.resolveSibling("moved.en.md"));
        assertFollowed(false);
        Files.delete(news.resolveSibling("moved.en.md"));
        add(NEWS, "Edited once more.");
        assertFollowed(false);
        add(NEWS, "Followed.");
        assertFollowed(true);
    }

    @Test
    void anotherDayIsBakedBecausePagesMayShowTheDay() throws Exception {
        project = project.at("2024-06-15T20:00:00Z");
        add("content/cities/port-merrow.en.md", "Followed on the same day.");
        assertFollowed(true);
        project = project.at("2024-06-16T10:00:00Z");
        add("content/cities/port-merrow.en.md", "And a day later.");
        assertFollowed(false);
        project = project.at("2024-06-15T10:00:00Z");
        add("content/cities/port-merrow.en.md", "And before.");
        assertFollowed(false);
    }

    @Test
    void aMomentAtWhichSomethingIsPublishedIsBaked() throws Exception {
        edit(NEWS, text -> text.replaceFirst("---\n", "---\npublish-on: 2024-06-15T18:00:00Z\n"));
        assertFollowed(false);
        project = project.at("2024-06-15T17:00:00Z");
        add("content/cities/port-merrow.en.md", "Followed before.");
        assertFollowed(true);
        project = project.at("2024-06-15T19:00:00Z");
        add("content/cities/port-merrow.en.md", "And after it.");
        assertFollowed(false);
    }

    @Tag("slow")
    @Test
    void anOutputThatIsNotAsItWasPublishedIsBaked() throws Exception {
        for (String file : new String[] {"output/en/index.html", "output/zh/feed.xml"}) {
            Path page = project.folder().resolve(file);
            Files.delete(page);
            Files.writeString(page, "meddled");
            add(NEWS, "An edit after meddling.");
            assertFollowed(false);
            Files.delete(page);
            add(NEWS, "An edit after loss.");
            assertFollowed(false);
            add(NEWS, "Nothing has happened.");
            assertFollowed(true);
        }
        new Tree(project.folder().resolve("output.generations")).delete();
        Files.delete(project.folder().resolve("output"));
        add(NEWS, "Everything is gone.");
        assertFollowed(false);
    }

    @Test
    void whatAnotherProcessBuiltIsNotBuiltUpon() throws Exception {
        add(NEWS, "Built elsewhere.");
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        add("content/cities/port-merrow.en.md", "Built here.");
        assertFollowed(false);
        add("content/cities/port-merrow.en.md", "And again.");
        assertFollowed(true);
    }

    @Test
    @Tag("slow")
    void otherOptionsAndOtherProjectsAreBaked() throws Exception {
        Path other = folder.toRealPath().resolve("other");
        new Tree(project.folder().resolve("content")).copyTo(other.resolve("content"));
        Files.copy(project.folder().resolve("jbake.properties"), other.resolve("jbake.properties"));
        add(NEWS, "In one of them.");
        assertThat(process.build(new Project(other)).followed()).isFalse();
        assertFollowed(false);
        for (String option :
                new String[] {"--drafts", "--no-cache", "--base-url=https://example.net/", "-oelsewhere"}) {
            add(NEWS, "With " + option + ".");
            String[] words = option.startsWith("-o")
                    ? new String[] {"-o", folder.resolve("elsewhere").toString()}
                    : new String[] {option};
            assertThat(process.build(project, words).followed()).as(option).isFalse();
            assertFollowed(false);
        }
    }

    @Tag("slow")
    @Test
    void whatIncludesAnotherFileOrIsIncludedIsBaked() throws Exception {
        add("content/pages/about.en.adoc", "More about it.");
        assertFollowed(false);
        add("content/pages/_part.adoc", "More of the part.");
        assertFollowed(false);
        Files.writeString(project.folder().resolve("content/pages/about.zh.md"), "---\ntitle: 关于\n---\n关于它，共3项。\n");
        edit("content/pages/_part.adoc", text -> text + "\nThere are 4 of them.\n");
        assertFollowed(false);
        edit("content/pages/about.zh.md", text -> text.replace('3', '4'));
        assertFollowed(false);
        add(NEWS, "Followed.");
        assertFollowed(true);
    }

    @Tag("slow")
    @Test
    void wordsByWhichARenamedTranslationIsKnownAreBaked() throws Exception {
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        Path news = project.folder().resolve(NEWS);
        String accepted = Files.readString(news.resolveSibling("tide-gauges.zh.md"));
        for (String language : new String[] {"en", "zh"}) {
            Files.move(
                    news.resolveSibling("tide-gauges." + language + ".md"),
                    news.resolveSibling("gauges." + language + ".md"));
        }
        Files.move(news.resolveSibling("tide-gauges.yaml"), news.resolveSibling("gauges.yaml"));
        edit("content/cities/port-merrow.en.md", text -> text.replace("tide-gauges", "gauges"));
        add("content/news/gauges.en.md", "More.");
        add("content/news/gauges.zh.md", "更多。");
        assertFollowed(false);
        Files.writeString(news.resolveSibling("gauges.zh.md"), accepted);
        assertFollowed(false);
    }

    @Test
    void aFileThatSeveralNamesLeadToIsBaked() throws Exception {
        Path news = project.folder().resolve(NEWS);
        Files.createSymbolicLink(news.resolveSibling("linked.en.md"), news.getFileName());
        assertFollowed(false);
        add(NEWS, "In both.");
        assertFollowed(false);
    }

    @Test
    void aLinkOutOfTheProjectInPlaceOfADocumentIsAnError() throws Exception {
        assertFollowed(false);
        Map<String, byte[]> before = project.output();
        Path news = project.folder().resolve(NEWS);
        Path outside =
                Files.writeString(project.folder().resolveSibling("outside.md"), Files.readString(news) + "Secret.\n");
        Files.delete(news);
        Files.createSymbolicLink(news, outside);

        Result refused = process.build(project).result();

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains(NEWS
                        + ": error[path-outside-project]: this is a shortcut (symbolic link) to a place outside the project"
                        + " (hint: put a copy of the file into the project; the program reads nothing outside it)\n");
        assertSame(refused.files(), before);
    }
}
