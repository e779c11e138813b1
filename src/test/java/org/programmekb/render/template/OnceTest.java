package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.programmekb.render.view.Text;
import org.programmekb.trace.Trace;

final class OnceTest {
    private final AtomicInteger printed = new AtomicInteger();
    private final Once once = new Once();

    private String print(String template, Object value) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new ViewWrapper());
        configuration.setLogTemplateExceptions(false);
        TemplateMethodModelEx count = arguments -> {
            if (printed.incrementAndGet() == 3) {
                Trace.unrepeatable();
            }
            return "";
        };
        StringWriter out = new StringWriter();
        new Template("t", template, configuration).process(Map.of("once", once, "count", count, "value", value), out);
        return out.toString();
    }

    @Test
    void whatIsInsideIsPrintedOnceForEachValue() throws Exception {
        String template = "<@once name='a' of=value><b>${value.text}</b>${count()}</@once>";
        assertThat(print(template, Text.of("A & B"))).isEqualTo("<b>A &amp; B</b>");
        assertThat(print(template, Text.of("A & B"))).isEqualTo("<b>A &amp; B</b>");
        assertThat(print(template, Text.of("C"))).isEqualTo("<b>C</b>");
        assertThat(printed).hasValue(2);
    }

    @Test
    void placesWithOtherNamesDoNotShare() throws Exception {
        assertThat(print("<@once name='a' of=value>a</@once><@once name='b' of=value>b</@once>", List.of("x")))
                .isEqualTo("ab");
    }

    @Test
    void whatAsksSomethingUnrepeatableIsPrintedEachTime() throws Exception {
        String template = "<@once name='a' of=value>${count()}</@once>";
        printed.set(2);
        assertThat(Trace.of(() -> quietly(template)).questions()).isEmpty();
        assertThat(Trace.of(() -> quietly(template)).questions()).isPresent();
        assertThat(printed).hasValue(4);
    }

    private String quietly(String template) {
        try {
            return print(template, "x");
        } catch (IOException | TemplateException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFailureInsideIsAFailureOfTheTemplate() {
        assertThatThrownBy(() -> print("<@once name='a' of=value>${missing}</@once>", "x"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aValueIsNeeded() {
        assertThatThrownBy(() -> print("<@once name='a'>a</@once>", "x"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("<@once name=... of=value> needs a value");
    }
}
