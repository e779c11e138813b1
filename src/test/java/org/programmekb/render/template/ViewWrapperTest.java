package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewWrapperTest {
    /** What a template may read in many ways. */
    public record Card(String title, int count, @Nullable Card next, List<Card> cards, Map<String, ?> map) {}

    private static final Card INNER = new Card("in", 2, null, List.of(), Map.of());
    private static final Map<String, Object> MODEL =
            Map.of("card", new Card("out", 1, INNER, List.of(INNER, INNER), Map.of("a", INNER, "n", 3)));

    private static String print(ObjectWrapper wrapper, String template) throws IOException, TemplateException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setObjectWrapper(wrapper);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        StringWriter out = new StringWriter();
        new Template("t", template, freemarker).process(MODEL, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${card.title} ${card['title']} ${card.count}",
                "${card.next.title} ${card.next.next???c} ${(card.next.next.title)!'none'} ${card.nothing!'none'}",
                "<#list card.cards as c>${c.title}${c?index}<#sep>, </#list> ${card.cards?size} ${card.cards[1].count}",
                "${card.map.a.title} ${card.map.n} <#list card.map?keys?sort as k>${k}</#list>",
                "${card.cards?map(c -> c.title)?join('+')} ${card.cards?is_sequence?c} ${card.title?is_string?c}",
                "${card.nothing}",
                "${card.title.x}",
                "${card.cards.x}",
            })
    void templatesSeeTextsAndListsAsTheLibraryShowsThem(String template) throws Exception {
        ObjectWrapper library = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build();
        assertThat(result(new ViewWrapper(), template)).isEqualTo(result(library, template));
    }

    private static String result(ObjectWrapper wrapper, String template) throws IOException {
        try {
            return print(wrapper, template);
        } catch (TemplateException e) {
            return e.getMessage();
        }
    }
}
