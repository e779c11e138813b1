package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/**
 * Directive {@code <@once name="..." of=object>...</@once>}: prints its content once for each object and copies it wherever
 * the same object is printed again. The content must read nothing but the object and interface texts.
 */
final class Once implements TemplateDirectiveModel {
    /** Enough for the news of ten thousand documents. In larger sites the others are printed each time. */
    private static final int MOST = 20_000;

    private final int most;
    private final Map<Part, Traced<String>> printed = new ConcurrentHashMap<>();

    /**
     * A directive that keeps what it prints.
     *
     * @param most how many characters a part may have
     */
    Once(int most) {
        this.most = most;
    }

    /** Parts are those of the same object, because to compare all values of two objects takes longer than to print some. */
    private record Part(String name, Object of) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part part && of == part.of && name.equals(part.name);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(of) * 31 + name.hashCode();
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's interface
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        Part part = new Part(String.valueOf(parameters.get("name")), object(parameters.get("of")));
        Traced<String> html = printed.get(part);
        if (html == null) {
            html = print(body, most);
            if (printed.size() < MOST && html.questions().isPresent()) {
                printed.put(part, html);
            }
        }
        environment.getOut().write(Trace.use(html));
    }

    /** Frees the memory of what was printed. */
    void forget() {
        printed.clear();
    }

    private static Object object(@Nullable Object parameter) throws TemplateModelException {
        Object object = parameter instanceof TemplateModel model ? DeepUnwrap.unwrap(model) : null;
        if (object == null) {
            throw new TemplateModelException("<@once name=... of=object> needs an object");
        }
        return object;
    }

    private static Traced<String> print(TemplateDirectiveBody body, int most) throws TemplateException, IOException {
        AtomicReference<@Nullable TemplateException> failure = new AtomicReference<>();
        Traced<String> html = Trace.of(() -> {
            StringWriter out = new StringWriter();
            try {
                body.render(new LimitedWriter(out, most));
            } catch (TemplateException e) {
                failure.set(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        });
        TemplateException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return html;
    }
}
