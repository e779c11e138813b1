package org.programmekb.markup;

import java.util.List;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.header.HeaderNode;

/**
 * One file, parsed.
 *
 * @param header its fields
 * @param body its prose
 * @param includes other files that its body was made from or that it looked for, relative to the project
 */
public record Parsed(HeaderNode.Mapping header, Body body, List<String> includes) {
    public Parsed {
        includes = List.copyOf(includes);
    }
}
