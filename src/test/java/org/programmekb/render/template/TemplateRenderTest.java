package org.programmekb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.config.Language;
import org.programmekb.render.view.PageView;

class TemplateRenderTest {
    private static final LanguageAttributes LANGUAGES = LanguageAttributes.in(
            new Language("en", "en", "English", false), List.of(new Language("zh", "zh-Hans", "简体中文", false)));

    static Stream<Class<?>> kinds() {
        return Stream.of(PageView.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_about_which_everything_is_known_is_printed_in_every_language(Class<?> kind) throws Exception {
        for (String language : List.of("en", "zh")) {
            assertThat(print(language, kind, true).select("h1")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_about_which_nothing_is_known_has_no_empty_parts(Class<?> kind) throws Exception {
        Document page = print("en", kind, false);
        assertThat(page.select(
                        "main ul:empty, main ol:empty, main dl:empty, main table:empty, main p:empty, main dd:empty"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_page_has_inline_style_or_script(Class<?> kind) throws Exception {
        Document page = print("en", kind, true);
        assertThat(page.select("[style], style, script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    @Test
    void every_language_has_the_same_messages() throws IOException {
        TreeSet<String> english = new TreeSet<>(messages("en").stringPropertyNames());
        TreeSet<String> chinese = new TreeSet<>(messages("zh").stringPropertyNames());
        english.removeIf(key -> key.endsWith(".one"));
        chinese.removeIf(key -> key.startsWith("number.unit."));
        assertThat(chinese).isEqualTo(english);
    }

    @Test
    void messages_have_the_same_places_to_fill_in_every_language() throws IOException {
        Properties english = messages("en");
        Properties chinese = messages("zh");
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (key.endsWith(".one")) {
                continue;
            }
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new HashSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }

    private static Document print(String language, Class<?> kind, boolean full) throws Exception {
        ViewFiller filler = new ViewFiller(full);
        PageView page = (PageView) filler.record(kind);
        Properties messages = messages(language);
        TemplateMethodModelEx message = arguments -> fill(messages, arguments.get(0) + "", arguments, 1);
        TemplateMethodModelEx plural = arguments -> {
            boolean one = arguments.get(1).toString().equals("1") && messages.containsKey(arguments.get(0) + ".one");
            return fill(messages, arguments.get(0) + (one ? ".one" : ".other"), arguments, 1);
        };
        StringWriter out = new StringWriter();
        configuration()
                .getTemplate(page.template())
                .process(
                        Map.of(
                                "page",
                                page,
                                "shell",
                                filler.shell(),
                                "msg",
                                message,
                                "plural",
                                plural,
                                "once",
                                new Once(),
                                "lang",
                                LANGUAGES),
                        out);
        return Jsoup.parse(out.toString());
    }

    private static String fill(Properties messages, String key, List<?> arguments, int first) {
        String text = messages.getProperty(key);
        assertThat(text).as("message %s", key).isNotNull();
        for (int i = first; i < arguments.size(); i++) {
            text = text.replace("{" + (i - first) + "}", arguments.get(i).toString());
        }
        return text;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("templates", "messages", language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Configuration configuration() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setDirectoryForTemplateLoading(Path.of("templates").toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRegisteredCustomOutputFormats(List.of(PageHtml.INSTANCE));
        configuration.setOutputFormat(PageHtml.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
