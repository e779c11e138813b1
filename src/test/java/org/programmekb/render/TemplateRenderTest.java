package org.programmekb.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.render.view.*;

class TemplateRenderTest {
    private static final Path SAMPLES = Path.of("target", "template-samples");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_kind_of_page_is_printed_without_inline_style_or_script(String language) throws Exception {
        SampleViews samples = new SampleViews(language);
        for (Map.Entry<String, PageView> entry : samples.pages().entrySet()) {
            String html = render(language, samples, entry.getKey(), entry.getValue());
            assertThat(html).as(entry.getKey()).doesNotContain("style=").doesNotContain("<style").doesNotContain("onclick").doesNotContain("\u001f");
            Path file = SAMPLES.resolve(language).resolve(entry.getKey() + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
        }
        Files.copy(Path.of("assets/css/site.css"), SAMPLES.resolve("site.css"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(Path.of("assets/favicon.svg"), SAMPLES.resolve("favicon.svg"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_page_about_which_nothing_is_known_is_printed_all_the_same() throws Exception {
        for (Class<?> kind : PageView.class.getPermittedSubclasses()) {
            PageView view = (PageView) bare(kind);
            assertThat(render("en", new SampleViews("en"), "bare", view)).as(kind.getSimpleName()).contains("</html>");
        }
    }

    @Test
    void every_message_exists_in_every_language() throws Exception {
        TreeSet<String> english = new TreeSet<>(messages("en").stringPropertyNames());
        TreeSet<String> chinese = new TreeSet<>(messages("zh").stringPropertyNames());
        english.removeIf(key -> key.endsWith(".one"));
        assertThat(chinese).isEqualTo(english);
    }

    private static String render(String language, SampleViews samples, String path, PageView view) throws Exception {
        Map<String, Object> root = new LinkedHashMap<>();
        Properties messages = messages(language);
        root.put("shell", shell(language, samples, path, view));
        root.put("page", view);
        root.put("msg", (TemplateMethodModelEx) arguments -> message(messages, arguments.get(0).toString(), arguments.subList(1, arguments.size())));
        root.put("plural", (TemplateMethodModelEx) arguments -> {
            String count = arguments.get(1).toString();
            String one = arguments.get(0) + ".one";
            String key = count.equals("1") && messages.containsKey(one) ? one : arguments.get(0) + ".other";
            return message(messages, key, arguments.subList(1, arguments.size()));
        });
        StringWriter out = new StringWriter();
        configuration().getTemplate(view.template()).process(root, out);
        return out.toString();
    }

    private static String message(Properties messages, String key, List<?> arguments) {
        String text = messages.getProperty(key);
        assertThat(text).as("message %s", key).isNotNull();
        for (int i = 0; i < arguments.size(); i++) text = text.replace("{" + i + "}", arguments.get(i).toString());
        return text;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("templates/messages", language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Configuration configuration() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setDirectoryForTemplateLoading(Path.of("templates").toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private static Shell shell(String language, SampleViews s, String path, PageView view) {
        boolean zh = language.equals("zh");
        String root = "/" + language + "/";
        String here = path.replaceFirst("index$", "");
        boolean home = view instanceof HomePage;
        String section = here.contains("/") ? here.substring(0, here.indexOf('/')) : "";
        List<NavigationEntry> navigation = new ArrayList<>();
        for (String key : List.of("news", "cities", "clusters", "laps", "projects", "organisations", "glossary", "about")) {
            navigation.add(new NavigationEntry(key, root + key + "/", !key.equals(section) ? null : here.equals(key + "/") ? "page" : "true"));
        }
        List<Link> crumbs = new ArrayList<>();
        if (!home) crumbs.add(s.link("Home", "首页", ""));
        if (here.startsWith("cities/") && here.length() > 7) crumbs.add(s.link("Cities", "城市", "cities/"));
        if (here.endsWith("seaport/news/")) crumbs.add(s.link("Seaport", "海港市", "cities/seaport/"));
        boolean missing = path.equals("laps/quiet-bay/index") && zh;
        boolean outdated = path.equals("about/index") && !zh;
        return new Shell(
                s.t("Harbour Programme", "港口城市合作项目"), s.t("Two coasts, one harbour", "两岸相连，一港共济"), zh ? "zh-Hans" : "en", "ltr", home ? s.t("Harbour Programme", "港口城市合作项目") : s.t("Sample ", "示例") + path, s.t("A fictional programme of harbour towns.", "一个虚构的港口城市合作项目。"),
                "https://example.org/kb" + root + here, List.of(new Alternate("en", "https://example.org/kb/en/" + here), new Alternate("zh-Hans", "https://example.org/kb/zh/" + here), new Alternate("x-default", "https://example.org/kb/en/" + here)),
                List.of(new LanguageLink("English", "en", "/en/" + here, !zh), new LanguageLink("中文", "zh-Hans", "/zh/" + here, zh)),
                root, navigation, crumbs, List.of(s.link("Accessibility", "无障碍声明", "accessibility/"), s.link("Privacy", "隐私声明", "privacy/"), s.link("Subscribe", "订阅", "subscribe/"), s.link("Site map", "网站地图", "site-map/")),
                List.of(s.link("Harbour Programme: news", "港口城市合作项目：新闻", "feed.xml")), "https://example.org/edit", "https://example.org/discussions", new DateText("2020-03-01", s.t("1 March 2020", "2020年3月1日")),
                s.t("This programme is fictional.", "本项目纯属虚构。"), missing ? new TranslationNotice("missing", "中文", "英文", "en", "/en/" + here) : outdated ? new TranslationNotice("outdated", "English", "Chinese", "zh-Hans", "/zh/" + here) : null, path.equals("laps/two-harbours/index") && !zh ? "draft" : null,
                "/", new Assets("/site.css", null, "/favicon.svg", null), "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'", null);
    }

    /** A record of this kind that says as little as its types allow. */
    private static Object bare(Class<?> kind) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = bare(types[i], components[i].getAnnotatedType());
        }
        var constructor = kind.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static @Nullable Object bare(Class<?> type, AnnotatedType annotated) throws ReflectiveOperationException {
        if (annotated.isAnnotationPresent(Nullable.class)) return null;
        if (type == String.class) return "clusters";
        if (type == int.class) return 1;
        if (type == boolean.class) return false;
        if (type == List.class) return List.of();
        return bare(type);
    }
}
