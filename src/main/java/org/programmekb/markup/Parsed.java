package org.programmekb.markup;

import java.util.List;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.header.HeaderNode;

/**
 * The parsed content of one file.
 *
 * @param header the header fields
 * @param body the converted body
 * @param includes files that the body includes or tried to include, relative to the project
 */
public record Parsed(HeaderNode.Mapping header, Body body, List<String> includes) {
    public Parsed {
        includes = List.copyOf(includes);
    }
}
