package org.programmekb.markup.header;

import java.util.Optional;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML files of a JBake project as plain maps, lists and values: no schema says what is in them. */
public final class PlainYaml {
    private static final int ALIASES = 50;

    private PlainYaml() {}

    /** The content of a file; empty if there is none, or if it is not valid, which is reported. */
    public static Optional<Object> read(SourceText source, Limits limits, Diagnostics findings) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(limits.documentBytes())
                .setMaxAliasesForCollections(ALIASES)
                .build();
        try {
            if (isTooDeep(source, settings, limits.yamlDepth())) {
                findings.report(
                        Code.YAML_INVALID,
                        Location.of(source.path()),
                        Message.of("yaml-invalid.depth", limits.yamlDepth()));
                return Optional.empty();
            }
            return Optional.ofNullable(new Load(settings).loadFromString(source.text()));
        } catch (YamlEngineException e) {
            YamlProblem problem = YamlProblem.of(e);
            findings.report(
                    Code.YAML_INVALID,
                    problem.mark().map(mark -> place(source, mark)).orElseGet(() -> Location.of(source.path())),
                    problem.message(),
                    problem.hint());
            return Optional.empty();
        }
    }

    private static Location place(SourceText source, Mark mark) {
        return new Location(source.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The library would need a stack as deep as the collections are nested. */
    private static boolean isTooDeep(SourceText source, LoadSettings settings, int most) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(source.text())) {
            if (event instanceof CollectionStartEvent && ++depth > most) {
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }
}
