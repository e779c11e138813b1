package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML as text nodes with source positions. It processes the parser's events, which need no recursion in the
 * library, so the depth is bounded by the limit. Aliases and tags are rejected, because headers do not need them.
 */
public final class YamlReader {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final int maxDepth;
    private final int maxItems;
    private final LoadSettings settings;

    /**
     * Creates a reader.
     *
     * @param maxDepth how many lists and mappings may be inside each other
     * @param maxItems how many items a list may have
     * @param maxCharacters how long a text may be
     */
    public YamlReader(int maxDepth, int maxItems, int maxCharacters) {
        this.maxDepth = maxDepth;
        this.maxItems = maxItems;
        this.settings = LoadSettings.builder()
                .setCodePointLimit(maxCharacters)
                .setMaxAliasesForCollections(0)
                .build();
    }

    /** Reads the fields between two offsets. An error is reported; the fields before it are returned. */
    public Mapping mapping(SourceText source, int from, int to, Diagnostics findings) {
        return new Reading(source, from, to, findings).document();
    }

    /** Reads a value such as {@code [nice, haikou]}; empty if it is not valid YAML, which is reported. */
    Optional<HeaderNode> value(SourceText source, int from, int to, Diagnostics findings) {
        return new Reading(source, from, to, findings).value();
    }

    private final class Reading {
        private final SourceText source;
        private final int from;
        private final int firstLine;
        private final Diagnostics findings;
        private final Parser events;
        private final FieldList top;
        private final HeaderPunctuation punctuation;
        private final CutText cutText;
        private final int lastLine;
        private final boolean hasComments;
        /** The last place in characters that was asked for, from which the next one is usually near. */
        private int markedLine = -1;

        private int markedColumn;
        private int marked;
        /** Where the document starts. */
        private Location start;

        Reading(SourceText source, int from, int to, Diagnostics findings) {
            this.source = source;
            this.from = from;
            this.firstLine = source.lineOf(from);
            this.findings = findings;
            this.events = new ParserImpl(
                    settings, new StreamReader(settings, source.text().substring(from, to)));
            this.top = new FieldList(findings);
            this.punctuation = new HeaderPunctuation(source, findings);
            this.cutText = new CutText(source, findings);
            this.hasComments = source.text().substring(from, to).contains(" #");
            this.lastLine = source.lineOf(Math.max(from, to - 1));
            this.start = source.at(from);
        }

        Mapping document() {
            Optional<Extent> extent = orReported(() -> {
                Optional<Event> root = root().filter(event -> !isNull(event));
                root.ifPresent(this::topLevel);
                return Optional.of(Extent.WHOLE);
            });
            return new Mapping(top.fields(), start, extent.orElse(Extent.PARTIAL));
        }

        private void topLevel(Event root) {
            start = place(root);
            if (!(root instanceof MappingStartEvent)) {
                throw new InvalidYamlException(
                        start, Message.of("yaml-invalid.no-fields"), Message.of("yaml-invalid.hint-no-fields"));
            }
            mappingInto(top, 1);
            end();
        }

        Optional<HeaderNode> value() {
            return orReported(() -> root().map(root -> {
                HeaderNode value = node(root, "", 1);
                end();
                return value;
            }));
        }

        private <T> Optional<T> orReported(Supplier<Optional<T>> reading) {
            try {
                return reading.get();
            } catch (InvalidYamlException invalid) {
                if (!reportsPunctuation(invalid.location())) {
                    findings.report(Code.YAML_INVALID, invalid.location(), invalid.reason(), invalid.hint());
                }
            } catch (YamlEngineException exception) {
                YamlProblem problem = YamlProblem.of(exception);
                Location place = problem.mark().map(this::place).orElseGet(() -> source.at(from));
                if (!reportsPunctuation(place) && !(problem.isOpenBracket() && cutText.reportsInBrackets(place))) {
                    Message hint = problem.hint(source.line(place.line() - 1).strip());
                    findings.report(Code.YAML_INVALID, place, problem.message(), hint);
                }
            }
            return Optional.empty();
        }

        /** Reports Chinese punctuation in the line of a problem, or before it, as its cause. */
        private boolean reportsPunctuation(Location problem) {
            int line = Math.min(Math.max(problem.line() - 1, firstLine), lastLine);
            return punctuation.reportLines(firstLine, Math.min(line + 1, lastLine), this::readsLine);
        }

        /** Whether a line alone is valid and a mapping, or a list in a list of mappings. */
        private boolean readsLine(String line) {
            try {
                Parser parser = new ParserImpl(settings, new StreamReader(settings, line));
                boolean isMapping = false;
                while (parser.hasNext()) {
                    isMapping |= parser.next() instanceof MappingStartEvent;
                }
                return isMapping;
            } catch (YamlEngineException refused) {
                return false;
            }
        }

        private Optional<Event> root() {
            events.next();
            if (events.checkEvent(Event.ID.StreamEnd)) {
                return Optional.empty();
            }
            events.next();
            return Optional.of(events.next());
        }

        private void end() {
            events.next();
            if (!events.checkEvent(Event.ID.StreamEnd)) {
                Location place = place(events.peekEvent());
                throw new InvalidYamlException(
                        place, Message.of("yaml-invalid.second"), Message.of("yaml-invalid.hint-second"));
            }
        }

        private HeaderNode node(Event event, String name, int depth) {
            if (depth > maxDepth) {
                throw new InvalidYamlException(
                        place(event),
                        Message.of("yaml-invalid.depth", maxDepth),
                        Message.of("yaml-invalid.hint-depth"));
            }
            refuseAnchorsAndTags(event);
            if (event instanceof ScalarEvent scalar) {
                return scalar(scalar, name);
            }
            Location place = place(event);
            if (event instanceof SequenceStartEvent list) {
                List<HeaderNode> items = new ArrayList<>();
                for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
                    HeaderNode value = node(item, name, depth + 1);
                    items.addAll(
                            list.isFlow() && value instanceof Scalar text ? punctuation.items(text) : List.of(value));
                    if (items.size() > maxItems) {
                        throw new InvalidYamlException(
                                place(item),
                                Message.of("yaml-invalid.items", maxItems),
                                Message.of("yaml-invalid.hint-items"));
                    }
                }
                return new HeaderNode.Sequence(items, place);
            }
            FieldList fields = new FieldList(findings);
            mappingInto(fields, depth);
            return new Mapping(fields.fields(), place);
        }

        private void mappingInto(FieldList fields, int depth) {
            for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
                refuseAnchorsAndTags(key);
                if (!(key instanceof ScalarEvent name)) {
                    throw new InvalidYamlException(
                            place(key), Message.of("yaml-invalid.name"), Message.of("yaml-invalid.hint-name"));
                }
                Location place = place(key);
                HeaderNode value = node(events.next(), name.getValue(), depth + 1);
                fields.add(punctuation.field(new Field(name.getValue(), place, value)));
            }
        }

        private Scalar scalar(ScalarEvent scalar, String name) {
            Scalar value = new Scalar(isNull(scalar) ? "" : scalar.getValue(), !scalar.isPlain(), place(scalar));
            if (!scalar.isPlain()) {
                return value;
            }
            Optional<String> cut = scalar.getEndMark()
                    .filter(end -> hasComments)
                    .flatMap(end -> cutText.check(name, value.text(), source.offsetOf(place(end))));
            if (value.text().isEmpty()) {
                // What is meant, so that it is not missing.
                return cut.map(text -> new Scalar(text, false, value.location()))
                        .orElse(value);
            }
            return punctuation.unquoted(name, value);
        }

        private void refuseAnchorsAndTags(Event event) {
            if (event instanceof AliasEvent alias) {
                String name = alias.getAlias().getValue();
                throw new InvalidYamlException(
                        place(event), Message.of("yaml-invalid.alias", name), Message.of("yaml-invalid.hint-alias"));
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                String name = node.getAnchor().get().getValue();
                throw new InvalidYamlException(
                        place(event), Message.of("yaml-invalid.anchor", name), Message.of("yaml-invalid.hint-anchor"));
            }
            Optional<String> tag = tag(event);
            if (tag.isPresent()) {
                throw new InvalidYamlException(
                        place(event),
                        Message.of("yaml-invalid.type-tag", tag.get()),
                        Message.of("yaml-invalid.hint-type-tag"));
            }
        }

        private Optional<String> tag(Event event) {
            if (event instanceof ScalarEvent scalar) {
                return scalar.getImplicit().canOmitTagInNonPlainScalar() ? Optional.empty() : scalar.getTag();
            }
            return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        }

        private Location place(Event event) {
            Optional<Mark> mark = event.getStartMark();
            return mark.isPresent() ? place(mark.get()) : source.at(from);
        }

        private Location place(Mark mark) {
            if (mark.getLine() != markedLine || mark.getColumn() < markedColumn) {
                markedLine = mark.getLine();
                markedColumn = 0;
                marked = markedLine == 0 ? from : source.lineStart(firstLine + markedLine);
            }
            for (; markedColumn < mark.getColumn() && marked < source.length(); markedColumn++) {
                marked += Character.charCount(source.text().codePointAt(marked));
            }
            return source.at(marked);
        }
    }

    private static boolean isNull(Event event) {
        return event instanceof ScalarEvent scalar && scalar.isPlain() && NULLS.contains(scalar.getValue());
    }
}
