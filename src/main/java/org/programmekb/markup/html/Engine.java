package org.programmekb.markup.html;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/** A converter for the body of documents in one markup language. */
public interface Engine {
    /** Converts the text after {@code bodyStart}. */
    Converted convert(SourceText source, int bodyStart, Diagnostics findings);

    /**
     * The result of a conversion.
     *
     * @param body the elements, not yet sanitised
     * @param shape converts this engine's HTML to the common form that {@link BodyBuilder} expects
     * @param places the source positions of the elements
     * @param dependencies other files that were read or looked for
     */
    record Converted(Element body, Consumer<Element> shape, Places places, List<Dependency> dependencies) {
        public Converted {
            dependencies = List.copyOf(dependencies);
        }
    }
}
