package org.programmekb.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Json;

/** The texts of documents, from which results show excerpts, as JSON. */
final class TextJson {
    private TextJson() {}

    static String of(List<SearchDocument> documents) {
        return list(documents.stream().map(TextJson::text), ",\n");
    }

    private static String text(SearchDocument document) {
        Stream<String> facts = Stream.of(
                document.path(),
                document.title(),
                document.type(),
                document.date().orElse(""));
        Stream<String> blocks = document.text().stream().map(Block::text);
        return list(
                Stream.concat(facts.map(Json::text), Stream.of(quoted(document.names().stream()), quoted(blocks))),
                ",");
    }

    private static String quoted(Stream<String> texts) {
        return list(texts.map(Json::text), ",");
    }

    private static String list(Stream<String> items, String separator) {
        return items.collect(Collectors.joining(separator, "[", "]"));
    }
}
