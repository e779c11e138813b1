package org.programmekb.markup;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.programmekb.markup.body.DocumentBody;
import org.xml.sax.InputSource;

/** The Nu HTML checker, asked about bodies in a plain page. */
public final class NuChecker {
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    public NuChecker() {
        HtmlSchema.load(validator, new SystemErrErrorHandler());
    }

    /** Errors and warnings about a body, its slots filled as on a page. */
    public List<String> check(DocumentBody body) {
        String page =
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>t</title></head><body><main>"
                        + "<h1>t</h1>\n" + filled(body) + "\n</main></body></html>";
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MessageEmitterAdapter messages = new MessageEmitterAdapter(
                    null, validator.getSourceCode(), false, null, 0, false, new TextMessageEmitter(out, false));
            messages.setErrorsOnly(false);
            messages.setHtml(true);
            messages.start(null);
            validator.setUpValidatorAndParsers(messages, true, false);
            InputSource source = new InputSource(new StringReader(page));
            source.setSystemId("page.html");
            validator.checkHtmlInputSource(source);
            messages.end("end", "", "");
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("end"))
                    .toList();
        } catch (Exception exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static String filled(DocumentBody body) {
        return body.html(new DocumentBody.Slots() {
            @Override
            public String headingId(int heading) {
                return body.headings().get(heading).id();
            }

            @Override
            public String link(int link) {
                String target = body.links().get(link).target();
                return target.matches("(?:https?|mailto|tel):.*") ? target : "/en/";
            }

            @Override
            public String linkTitle(int link) {
                return body.links().get(link).target();
            }

            @Override
            public String image(int image) {
                return "/image.png";
            }

            @Override
            public String message(String key) {
                return key;
            }
        });
    }
}
