package org.example.extension;

import java.util.Locale;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/** A markup language in which every line is a shouted paragraph; {@code fail} makes the engine fail. */
public class ShoutEngine extends MarkupEngine {
    @Override
    public void processBody(ParserContext context) {
        if (context.getBody().contains("fail")) {
            throw new IllegalArgumentException("cannot shout this");
        }
        StringBuilder html = new StringBuilder();
        context.getBody()
                .lines()
                .forEach(line ->
                        html.append("<p>").append(line.toUpperCase(Locale.ROOT)).append("!</p>"));
        context.setBody(html.toString());
    }
}
