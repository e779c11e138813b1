package org.programmekb.markup.html;

import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/** Converts the body of one markup language. */
public interface Engine {
    /** Converts the text behind {@code bodyStart}. */
    Converted convert(SourceText source, int bodyStart, Diagnostics findings);

    /**
     * What an engine made of a body.
     *
     * @param body its elements, not yet sanitised
     * @param shape brings what this engine writes into the common vocabulary of {@link BodyBuilder}
     * @param places where its elements were written
     * @param dependencies other files that it read or looked for
     */
    record Converted(Element body, BiConsumer<Element, Occurring> shape, Places places, List<Dependency> dependencies) {
        public Converted {
            dependencies = List.copyOf(dependencies);
        }
    }
}
