package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.SiteConfig.PageLimits;

class TemplateRunTest {
    private final StringTemplateLoader files = new StringTemplateLoader();
    private final Configuration freemarker = new InterruptibleConfiguration(Configuration.VERSION_2_3_34);

    private Template template(String text) throws IOException {
        files.putTemplate("a.ftlh", text);
        freemarker.setTemplateLoader(files);
        return freemarker.getTemplate("a.ftlh");
    }

    private void run(String text, Writer out) throws IOException, TemplateException {
        new TemplateRun(new PageLimits(1, 1_000))
                .process(template(text), new SimpleHash(freemarker.getObjectWrapper()), out);
    }

    private static String place(TemplateException at) {
        return at.getTemplateSourceName() + ":" + at.getLineNumber() + ":" + at.getColumnNumber();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <#function f x><#return f(x)></#function>${f(1)}               | -          | a macro, a function or an included file calls itself without end
            <#macro m><@m/></#macro><@m/>                                  | -          | a macro, a function or an included file calls itself without end
            <#include "a.ftlh">                                            | -          | a macro, a function or an included file calls itself without end
            <#import "a.ftlh" as a><#macro m><@a.m/></#macro><@m/>         | -          | a macro, a function or an included file calls itself without end
            <#attempt><#include "a.ftlh"><#recover>x</#attempt>            | -          | a macro, a function or an included file calls itself without end
            ${'x'?left_pad(2147483647)}                                    | -          | the page needs more memory than Java has; look for a text or a list that grows without end, or give Java more: KB_JAVA_OPTS=-Xmx1g
            <#list 1.. as x>abc</#list>                                    | a.ftlh:1:17 | the page has more than 1000 bytes (`limits.page.bytes`); look for a list that has no end
            ${''?left_pad(1001)}                                           | a.ftlh:1:1 | the page has more than 1000 bytes (`limits.page.bytes`); look for a list that has no end
            <#list 1.. as x></#list>                                       | a.ftlh:1:1 | the page was not finished after 1 seconds (`limits.page.seconds`); look for a list or a call that has no end
            <#attempt><#list 1.. as x></#list><#recover>x</#attempt>       | a.ftlh:1:11 | the page was not finished after 1 seconds (`limits.page.seconds`); look for a list or a call that has no end
            """)
    void aTemplateThatWouldNotEndIsEnded(String text, String place, String reason) {
        TemplateLimitException ended =
                catchThrowableOfType(TemplateLimitException.class, () -> run(text, new StringWriter()));

        assertThat(ended.reason()).hasToString(reason);
        assertThat(ended.place().map(TemplateRunTest::place).orElse(null)).isEqualTo(place);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aPageMayBeAsLargeAsItsLimit() throws IOException, TemplateException {
        StringWriter text = new StringWriter();

        run("${''?left_pad(1000, 'x')}", text);

        assertThat(text.toString()).hasSize(1_000);
    }

    @Test
    void tooDeepNestingIsAMistakeInTheTemplate() {
        ParseException failure = catchThrowableOfType(
                ParseException.class, () -> template("${" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "}"));

        assertThat(failure.getTemplateName()).isEqualTo("a.ftlh");
        assertThat(failure.getEditorMessage())
                .isEqualTo("Too many expressions or directives are nested in each other.");
    }
}
