package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig.PageLimits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.drawing.chart.TextWidth;
import org.programmekb.index.PluralForms;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.template.TemplateFailures.Failure;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;

/**
 * FreeMarker set up for this program: automatic escaping, no access to Java classes, the same output on every machine.
 */
public final class TemplateEngine {
    /** Every language has this form of a text with a count. */
    private static final String OTHER = "." + PluralForms.OTHER;

    private final TemplateFolders freemarker;
    private final Map<Language, Map<String, Object>> functions = new LinkedHashMap<>();
    private final Function<String, Optional<Object>> variables;
    private final PageLimits limits;
    private final Once once;
    private final TemplateFailures failures = new TemplateFailures();

    /**
     * Creates an engine.
     *
     * @param limits what a template may use for a page
     * @param variables further variables for templates besides the model
     */
    public TemplateEngine(
            Templates templates,
            Map<Language, Messages> messages,
            PageLimits limits,
            Function<String, Optional<Object>> variables) {
        this.variables = variables;
        this.limits = limits;
        this.once = new Once(limits.bytes());
        this.freemarker = templates.folders();
        messages.forEach((language, texts) -> functions.put(
                language,
                Map.of(
                        "msg",
                        new Text(texts, this::reportUnknown),
                        "plural",
                        new Plural(texts, this::reportUnknown),
                        "kept",
                        new KeptTogether(language),
                        "lang",
                        LanguageAttributes.in(language, messages.keySet()),
                        "lines",
                        new Lines())));
    }

    /**
     * Prints one page in UTF-8. If the template fails, the page is empty and the failure is kept for {@link #report}.
     *
     * @param page the name of the page in diagnostics
     */
    public byte[] print(String template, Language language, Map<String, ?> model, String page) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>(functions.getOrDefault(language, Map.of()));
        root.put("once", once);
        root.putAll(model);
        ByteArrayOutputStream html = new ByteArrayOutputStream(1 << 15);
        try (Writer out = new OutputStreamWriter(html, StandardCharsets.UTF_8)) {
            new TemplateRun(limits)
                    .process(
                            freemarker.getTemplate(template),
                            new Root(
                                    new SimpleHash(root, freemarker.getObjectWrapper()),
                                    variables,
                                    freemarker.getObjectWrapper()),
                            out);
            out.flush();
            // While it was printed, only its characters were counted.
            if (html.size() > limits.bytes()) {
                throw TemplateLimitException.tooLarge(limits.bytes());
            }
            return html.toByteArray();
        } catch (TemplateNotFoundException e) {
            failures.add(Failure.missing(TemplatePlace.of(freemarker.loader().location(template, 0, 0))), page);
        } catch (TemplateLimitException e) {
            failures.add(Failure.limited(TemplatePlace.of(e, template, freemarker.loader()), e.reason()), page);
        } catch (TemplateException e) {
            failures.add(
                    Failure.of(
                            TemplatePlace.of(e, freemarker.loader()),
                            TemplateMistake.of(e, freemarker.loader().files().names())),
                    page);
        } catch (IOException e) {
            // A template that failed to parse is not parsed again; the engine then wraps the first failure.
            ParseException failure = e instanceof ParseException first ? first : cause(e);
            failures.add(Failure.of(TemplatePlace.of(failure, freemarker.loader()), TemplateMistake.of(failure)), page);
        }
        // The finding would be lost with a page that is kept from this build.
        Trace.unrepeatable();
        return new byte[0];
    }

    private static ParseException cause(IOException failure) throws IOException {
        if (failure.getCause() instanceof ParseException parse) {
            return parse;
        }
        throw failure;
    }

    /** The key is printed, and the page is made to its end, so that one run reports all unknown keys. */
    private void reportUnknown(String key, Set<String> known) {
        // If the page were kept by a later build, this finding would be lost.
        Trace.unrepeatable();
        // Only a failure knows where the template is.
        TemplateException here = new TemplateException(Environment.getCurrentEnvironment());
        failures.addUnknownText(TemplatePlace.of(here, freemarker.loader()), key, known);
    }

    /** Frees the memory of parts that were printed once. */
    public void forget() {
        once.forget();
    }

    /** Registers the answers to questions about templates. */
    public void addTo(Answers answers) {
        freemarker.addTo(answers);
    }

    /** Reports all failures; one that many pages share is one finding. */
    public void report(Diagnostics diagnostics) {
        freemarker.loader().report(diagnostics);
        failures.report(diagnostics);
    }

    /** Data model: the page's model first, then variables of extensions. */
    private record Root(SimpleHash model, Function<String, Optional<Object>> variables, ObjectWrapper wrapper)
            implements TemplateHashModelEx {
        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            TemplateModel own = model.get(key);
            return own != null ? own : wrapper.wrap(foreign(key));
        }

        private @Nullable Object foreign(String key) {
            Optional<Object> value = variables.apply(key);
            if (value.isPresent()) {
                // It is unknown whether an extension would give the same answer in a later build.
                Trace.unrepeatable();
            }
            return value.orElse(null);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public int size() throws TemplateModelException {
            return model.size();
        }

        @Override
        public TemplateCollectionModel keys() throws TemplateModelException {
            return model.keys();
        }

        @Override
        public TemplateCollectionModel values() throws TemplateModelException {
            return model.values();
        }
    }

    private static Object[] strings(List<?> arguments, int from) throws TemplateModelException {
        Object[] values = new Object[Math.max(0, arguments.size() - from)];
        for (int i = 0; i < values.length; i++) {
            Object argument = arguments.get(from + i);
            values[i] = argument instanceof SimpleNumber number
                    ? number.getAsNumber().toString()
                    : String.valueOf(argument);
        }
        return values;
    }

    /** Reports a key of which there is no text. */
    @FunctionalInterface
    private interface UnknownKey {
        void report(String key, Set<String> known);
    }

    /** Template function {@code msg(key, arguments…)}: an interface text. */
    private record Text(Messages messages, UnknownKey unknown) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // FreeMarker's interface
        public Object exec(List arguments) throws TemplateModelException {
            String key = String.valueOf(arguments.get(0));
            if (!messages.has(key)) {
                unknown.report(key, messages.keys());
            }
            return messages.text(key, strings(arguments, 1));
        }
    }

    /** Template function {@code lines(text, room)}: a text in lines for a drawing, each at most as wide as so many letters m. */
    private record Lines() implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // FreeMarker's interface
        public Object exec(List arguments) {
            return TextWidth.lines(
                    String.valueOf(arguments.get(0)), Double.parseDouble(String.valueOf(arguments.get(1))));
        }
    }

    /**
     * Template function {@code plural(key, count, arguments…)}: an interface text for a count, which is also its first
     * argument.
     */
    private record Plural(Messages messages, UnknownKey unknown) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // FreeMarker's interface
        public Object exec(List arguments) throws TemplateModelException {
            if (!(arguments.get(1) instanceof freemarker.template.TemplateNumberModel count)) {
                throw new TemplateModelException("plural(key, count, …) needs a number");
            }
            long number = count.getAsNumber().longValue();
            String key = String.valueOf(arguments.get(0));
            if (!messages.has(key + OTHER)) {
                unknown.report(
                        key,
                        messages.keys().stream()
                                .filter(each -> each.endsWith(OTHER))
                                .map(each -> each.substring(0, each.length() - OTHER.length()))
                                .collect(Collectors.toSet()));
            }
            return messages.plural(
                    key,
                    number,
                    arguments.size() > 2 ? strings(arguments, 2) : new Object[] {new Formats(messages).number(number)});
        }
    }
}
