package org.programmekb.render.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.json.simple.JSONValue;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Source;
import org.programmekb.index.Addresses;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Bibtex;

/** All sources for programs that manage references: BibTeX, and the JSON of the Citation Style Language (CSL 1.0.2). */
record ReferenceFiles(Reader reader) {
    List<GeneratedFile> all() {
        return reader.index().sources().isEmpty()
                ? List.of()
                : List.of(
                        GeneratedFile.text(Addresses.bibtex(reader.language()), this::bibtex),
                        GeneratedFile.text(Addresses.citationStyle(reader.language()), this::citationStyle));
    }

    private String bibtex() {
        return reader.index().sources().all().stream()
                .map(source -> new Bibtex(source.id())
                                .verbatim("author", publisher(source))
                                .verbatim("title", reader.text(source.title()).text())
                                .date(source.date())
                                .url(source.url().map(Object::toString).orElse(""))
                                .link(
                                        "note",
                                        source.archive().map(Object::toString).orElse(""))
                        + "\n")
                .collect(Collectors.joining("\n"));
    }

    private String citationStyle() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Source source : reader.index().sources().all()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", source.id());
            item.put("type", source.kind().equals(Optional.of(Source.Kind.PRESS)) ? "article-newspaper" : "webpage");
            item.put("title", reader.text(source.title()).text());
            if (!publisher(source).isEmpty()) {
                item.put("author", List.of(Map.of("literal", publisher(source))));
            }
            source.url().ifPresent(url -> item.put("URL", url.toString()));
            source.archive().ifPresent(url -> item.put("archive_location", url.toString()));
            source.date().ifPresent(date -> item.put("issued", parts(date)));
            source.read().ifPresent(date -> item.put("accessed", parts(date)));
            source.language().ifPresent(code -> item.put("language", code));
            items.add(item);
        }
        return items.stream().map(JSONValue::toJSONString).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static Map<String, Object> parts(PartialDate date) {
        LocalDate day = date.firstDay();
        List<Integer> parts = new ArrayList<>(List.of(day.getYear()));
        if (!(date instanceof PartialDate.OfYear)) {
            parts.add(day.getMonthValue());
            if (!(date instanceof PartialDate.OfMonth)) {
                parts.add(day.getDayOfMonth());
            }
        }
        return Map.of("date-parts", List.of(parts));
    }

    private String publisher(Source source) {
        return source.publisher().map(name -> reader.text(name).text()).orElse("");
    }
}
