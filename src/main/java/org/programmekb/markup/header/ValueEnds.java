package org.programmekb.markup.header;

import java.util.HashMap;
import java.util.Map;
import org.programmekb.markup.text.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Where the values in a text of YAML end; {@link HeaderNode} says where they begin. */
public final class ValueEnds {
    private ValueEnds() {}

    /** The offset after each single value, by the offset of its beginning; only those before a mistake. */
    public static Map<Integer, Integer> of(SourceText source, int end) {
        String text = source.text().substring(0, end);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        Map<Integer, Integer> ends = new HashMap<>();
        try {
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof ScalarEvent) {
                    ends.put(
                            offset(source, event.getStartMark().orElseThrow()),
                            offset(source, event.getEndMark().orElseThrow()));
                }
            }
        } catch (YamlEngineException reported) {
            return ends;
        }
        return ends;
    }

    private static int offset(SourceText source, Mark mark) {
        int start = source.lineStart(mark.getLine());
        return source.text().offsetByCodePoints(start, mark.getColumn());
    }
}
