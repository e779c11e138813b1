package org.programmekb.markup;

import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Diagnostics;

/** Converts the body of one markup language. */
interface Engine {
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
