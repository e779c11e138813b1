package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.ConfigOf;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;

/** A mistake is reported in the template of the project that made it. */
final class TemplatePlaceTest {
    @TempDir
    private Path folder;

    private Path program;
    private Path project;

    @BeforeEach
    void writeTemplates() throws IOException {
        program = Files.createDirectories(folder.resolve("program/templates"));
        project = Files.createDirectories(folder.resolve("project/templates"));
        Files.createDirectories(folder.resolve("project/content"));
        Files.writeString(project.resolveSibling("jbake.properties"), """
                site.host=https://example.org
                site.languages=en
                site.title.en=Test
                """);
        Files.writeString(program.resolve("layout.ftlh"), """
                <#macro page><main><#nested></main></#macro>
                <#macro link l>
                <a>${l.text}</a></#macro>
                """);
    }

    private String finding(String template) throws IOException {
        SiteConfig config = ConfigOf.project(project.getParent(), program.getParent());
        TemplateEngine engine = new TemplateEngine(
                Templates.read(config), Map.of(), config.limits().page(), name -> Optional.empty());
        assertThat(engine.print(template, config.defaultLanguage(), Map.of("page", Map.of()), "/en/"))
                .isEmpty();
        Diagnostics findings = new Diagnostics(Map.of());
        engine.report(findings);
        assertThat(findings.all()).hasSize(1);
        return findings.all().get(0).toString();
    }

    @Test
    void aWrongValueForAMacroOfTheProgramIsAMistakeOfTheLineThatCallsIt() throws IOException {
        Files.writeString(project.resolve("city.ftlh"), """
                <#import "layout.ftlh" as l>
                <@l.page>
                  <@l.link {"txt": "Nice"}/>
                </@l.page>
                """);

        assertThat(finding("city.ftlh"))
                .isEqualTo(
                        "templates/city.ftlh:3:3: error[template-failed]: the template templates/city.ftlh has a mistake,"
                                + " so the page /en/ cannot be made (hint: check what this line calls and which values it passes; the failure is at"
                                + " templates/layout.ftlh:3:6, where the template engine says: `The following has evaluated to null"
                                + " or missing: l.text`)");
    }

    @Test
    void aMistakeOfTheLineItselfStaysWhereItIs() throws IOException {
        Files.writeString(project.resolve("city.ftlh"), """
                <#import "layout.ftlh" as l>
                <@l.page>
                  ${page.titel}
                </@l.page>
                """);

        assertThat(finding("city.ftlh"))
                .isEqualTo(
                        "templates/city.ftlh:3:5: error[template-failed]: the template templates/city.ftlh has a mistake,"
                                + " so the page /en/ cannot be made (hint: tell the person who looks after the templates; the"
                                + " template engine says: `The following has evaluated to null or missing: page.titel`)");
    }

    @Test
    void aTemplateOfTheProgramIsNamedIfNoneOfTheProjectIsInvolved() throws IOException {
        Files.writeString(program.resolve("home.ftlh"), "${page.titel}");

        assertThat(finding("home.ftlh")).startsWith("templates/home.ftlh:1:3: error[template-failed]: ");
    }
}
