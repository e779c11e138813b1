package org.programmekb.markup.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** Source positions from the offsets that engines write to {@link Places#OFFSET}. */
public final class OffsetPlaces implements Places {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SourceText source;
    private final int bodyStart;
    private final Map<String, Integer> searched = new HashMap<>();
    /** From where on a text does not occur, so that this is found out once. */
    private final Map<String, Integer> missing = new HashMap<>();

    public OffsetPlaces(SourceText source, int bodyStart) {
        this.source = source;
        this.bodyStart = bodyStart;
    }

    @Override
    public Location of(Element element) {
        return source.at(offset(element));
    }

    @Override
    public List<Start> starts(Element element) {
        return List.of(new Start(source, offset(element)));
    }

    @Override
    public Optional<Location> find(Element element, String text, int offset) {
        int from = Math.max(offset(element), searched.getOrDefault(text, 0));
        int found = from < missing.getOrDefault(text, Integer.MAX_VALUE)
                ? source.text().indexOf(text, from)
                : -1;
        if (found < 0) {
            missing.merge(text, from, Math::min);
            return Optional.empty();
        }
        searched.put(text, found + 1);
        return Optional.of(source.at(found + offset));
    }

    private int offset(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String offset = at.attr(OFFSET);
            if (NUMBER.matcher(offset).matches()) {
                return bodyStart + Integer.parseInt(offset);
            }
        }
        return bodyStart;
    }
}
