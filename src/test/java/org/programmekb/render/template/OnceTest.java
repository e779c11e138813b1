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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.programmekb.render.view.View;
import org.programmekb.trace.Trace;

final class OnceTest {
    private static final String BOLD = "<@once name='bold' of=value><b>${value.text}</b>${count()}</@once>";

    private final AtomicInteger counted = new AtomicInteger();
    private final Once once = new Once(1_000_000);

    private String print(String template, Object value) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new ViewWrapper());
        configuration.setLogTemplateExceptions(false);
        TemplateMethodModelEx count = arguments -> {
            if (counted.incrementAndGet() == 3) {
                Trace.unrepeatable();
            }
            return "";
        };
        StringWriter out = new StringWriter();
        new Template("t", template, configuration).process(Map.of("once", once, "count", count, "value", value), out);
        return out.toString();
    }

    private static View view(String text) {
        return new View().with("text", text);
    }

    @Test
    void printsThePartsOfOneObjectOnce() throws Exception {
        View view = view("A & 海");
        assertThat(print(BOLD, view)).isEqualTo("<b>A &amp; 海</b>");
        assertThat(print(BOLD, view)).isEqualTo("<b>A &amp; 海</b>");
        assertThat(counted).hasValue(1);
        assertThat(print(BOLD, view("C"))).isEqualTo("<b>C</b>");
        assertThat(counted).hasValue(2);
    }

    @Test
    void partsWithOtherNamesDiffer() throws Exception {
        assertThat(print("<@once name='a' of=value>a</@once><@once name='b' of=value>b</@once>", view("x")))
                .isEqualTo("ab");
    }

    @Test
    void forgetsWhatWasPrinted() throws Exception {
        View view = view("A");
        print(BOLD, view);
        once.forget();
        print(BOLD, view);
        assertThat(counted).hasValue(2);
    }

    @Test
    void aCopyHasTheDependenciesOfThePart() {
        View view = view("A");
        String template = "<@once name='a' of=value>${value.ask()}</@once>";
        TemplateMethodModelEx ask = arguments -> {
            Trace.ask("kind", "subject");
            return "";
        };
        view.with("ask", ask);
        assertThat(Trace.of(() -> quietly(template, view)).questions().orElseThrow())
                .hasSize(1);
        assertThat(Trace.of(() -> quietly(template, view)).questions().orElseThrow())
                .hasSize(1);
    }

    @Test
    void aPartWithUnknownDependenciesIsPrintedEachTime() {
        View view = view("A");
        counted.set(2);
        assertThat(Trace.of(() -> quietly(BOLD, view)).questions()).isEmpty();
        assertThat(Trace.of(() -> quietly(BOLD, view)).questions()).isPresent();
        assertThat(counted).hasValue(4);
    }

    private String quietly(String template, Object value) {
        try {
            return print(template, value);
        } catch (IOException | TemplateException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFailureInsideIsAFailureOfTheTemplate() {
        assertThatThrownBy(() -> print("<@once name='a' of=value>${missing}</@once>", view("x")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anObjectIsNeeded() {
        assertThatThrownBy(() -> print("<@once name='a'>a</@once>", view("x")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("<@once name=... of=object> needs an object");
    }
}
