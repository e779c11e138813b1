package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.programmekb.trace.Pair;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/**
 * Template directive {@code <@once name="..." of=value>...</@once>}: a fragment cache. It prints its content once for
 * each value and language and repeats the result. The content may depend only on the value and interface texts.
 */
final class Once implements TemplateDirectiveModel {
    /** Enough for the entries of ten thousand documents; on larger sites the rest is not cached. */
    private static final int MOST = 20_000;

    private final Map<Pair<String, Object>, Traced<byte[]>> printed = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's interface
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        Pair<String, Object> part = new Pair<>(String.valueOf(parameters.get("name")), value(parameters.get("of")));
        Traced<byte[]> known = printed.get(part);
        if (known == null) {
            known = print(body);
            if (printed.size() < MOST && known.questions().isPresent()) {
                printed.put(part, known);
            }
        }
        byte[] html = Trace.use(known);
        if (environment.getOut() instanceof Utf8Buffer page) {
            page.write(html);
        } else {
            environment.getOut().write(new String(html, StandardCharsets.UTF_8));
        }
    }

    /** Clears the cache. */
    void forget() {
        printed.clear();
    }

    private static Object value(@Nullable Object parameter) throws TemplateModelException {
        if (parameter instanceof TemplateModel model) {
            Object value = DeepUnwrap.unwrap(model);
            if (value != null) {
                return value;
            }
        }
        throw new TemplateModelException("<@once name=... of=value> needs a value");
    }

    private static Traced<byte[]> print(TemplateDirectiveBody body) throws TemplateException, IOException {
        AtomicReference<@Nullable TemplateException> failure = new AtomicReference<>();
        Traced<byte[]> html = Trace.of(() -> {
            Utf8Buffer out = new Utf8Buffer(512);
            try {
                body.render(out);
            } catch (TemplateException e) {
                failure.set(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
        TemplateException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return html;
    }
}
