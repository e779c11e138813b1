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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                                + " templates/layout.ftlh:3:6: there is no value `l.text`; did you mean `l.txt`?)");
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
                                + " so the page /en/ cannot be made (hint: tell the person who looks after the templates:"
                                + " `page.titel` has no value here; if it may be missing, write `page.titel!` where it is"
                                + " printed, or put `<#if page.titel??>` around what needs it)");
    }

    @Test
    void aTemplateOfTheProgramIsNamedIfNoneOfTheProjectIsInvolved() throws IOException {
        Files.writeString(program.resolve("home.ftlh"), "${page.titel}");

        assertThat(finding("home.ftlh")).startsWith("templates/home.ftlh:1:3: error[template-failed]: ");
    }

    @Test
    void aMistakeInAMacroNamesTheLineThatCallsIt() throws IOException {
        Files.writeString(project.resolve("city.ftlh"), """
                <#macro name of>${of.nam}</#macro>
                <@name {"long": "Nice"}/>
                """);

        assertThat(finding("city.ftlh"))
                .startsWith("templates/city.ftlh:1:19: error[template-failed]: ")
                .endsWith("around what needs it (called at templates/city.ftlh:2:1))");
    }

    @Test
    void aMistakeInAnIncludedFileNamesTheLineThatIncludesIt() throws IOException {
        Files.writeString(project.resolve("city.ftlh"), "<p>\n<#include \"inc.ftlh\"></p>");
        Files.writeString(project.resolve("inc.ftlh"), "\n${page.title?uper_case}");

        assertThat(finding("city.ftlh"))
                .isEqualTo(
                        "templates/inc.ftlh:2:14: error[template-failed]: the template templates/inc.ftlh has a mistake,"
                                + " so the page /en/ cannot be made (hint: tell the person who looks after the templates:"
                                + " there is no built-in `?uper_case`; did you mean `?upper_case`? (called at"
                                + " templates/city.ftlh:2:1))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<@pge/> | there is no macro `pge`; did you mean `page`?",
                "<@l.lnk/> | there is no macro `l.lnk`; did you mean `l.link`?",
                "<#include 'layot.ftlh'> | there is no template `layot.ftlh`; did you mean `layout.ftlh`?",
                "<#include 'x.ftlh'> | there is no template `x.ftlh`",
                "<#import 'x.ftlh' as x> | there is no template `x.ftlh`",
                "${'a'?upper} | there is no built-in `?upper`; did you mean `?upper_case`?",
                "${'a'?raw} | there is no built-in `?raw`; did you mean `?no_esc`?",
                "<#asign x=1> | there is no directive `#asign`; did you mean `#assign`?",
                "${true} | a value that is true or false is not printed by itself; write for instance `?string(\"yes\", \"no\")` behind it",
                "${'a'?html} | this template escapes all values by itself, so remove `?html`; only for a value that is HTML already, write `?no_esc`",
                "<#assign city={'name': 'Nice'}>${city.nme} | there is no value `city.nme`; did you mean `city.name`?",
                "${city} | `city` has no value here; if it may be missing, write `city!` where it is printed, or put `<#if city??>` around what needs it",
                "<#list 7 as x></#list> | the template engine says: `For \"#list\" list source: Expected a sequence or collection, but this has evaluated to a number (wrapper: f.t.SimpleNumber): 7`",
            })
    void theUsualMistakesAreSaidInWords(String line, String words) throws IOException {
        Files.writeString(
                project.resolve("city.ftlh"), "<#import \"layout.ftlh\" as l><#macro page></#macro>\n" + line + "\n");

        assertThat(finding("city.ftlh"))
                .startsWith("templates/city.ftlh:2:")
                .endsWith("(hint: tell the person who looks after the templates: " + words + ")");
    }
}
