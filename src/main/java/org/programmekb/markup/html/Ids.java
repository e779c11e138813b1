package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.text.Places;

/** Makes the ids that authors chose unique within a body. */
public final class Ids {
    /** Attribute of a heading whose id was made by an engine, not by the author. */
    public static final String GENERATED = "data-generated";

    private final Places places;
    private final Diagnostics findings;

    public Ids(Places places, Diagnostics findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Returns the ids of elements that are not headings. */
    public List<String> makeUnique(Element body) {
        Set<String> used = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        for (Element element : Query.byAttribute(body, "id")) {
            String id = element.attr("id");
            String unique = unique(id, used);
            if (!unique.equals(id)) {
                findings.report(
                        Code.MARKUP_WARNING,
                        places.of(element),
                        "the id `" + id + "` is used twice; here it becomes `" + unique + "`",
                        "choose another id");
                element.attr("id", unique);
            }
            used.add(unique);
            if (!Blocks.HEADINGS.contains(element.normalName())) {
                ids.add(unique);
            }
        }
        return ids;
    }

    /** The id itself, or with the smallest number from 2 that makes it unique. */
    public static String unique(String id, Set<String> used) {
        String unique = id;
        for (int number = 2; used.contains(unique); number++) {
            unique = id + "-" + number;
        }
        return unique;
    }
}
