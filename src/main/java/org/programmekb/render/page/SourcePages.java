package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Source;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.names.Subject;
import org.programmekb.render.CitationViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The list of sources by publisher, each with the entries that cite it. */
final class SourcePages {
    private final PageFactory pages;
    private final Reader reader;

    SourcePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    List<Page> all() {
        return reader.index().sources().isEmpty()
                ? List.of()
                : List.of(pages.generated(
                        Addresses::sources,
                        "sources.ftlh",
                        () -> pages.head("sources").listing(),
                        this::view));
    }

    private View view() {
        NameOrder order = reader.index().order(reader.language());
        Map<String, List<Source>> groups = new LinkedHashMap<>();
        reader.index().sources().all().stream()
                .sorted(Comparator.comparing(this::publisher, Comparator.comparing(String::isEmpty))
                        .thenComparing(source -> order.key(publisher(source), Optional.empty()), order.comparator())
                        .thenComparing(
                                source -> source.date().map(PartialDate::iso).orElse("")))
                .forEach(source -> groups.computeIfAbsent(publisher(source), first -> new ArrayList<>())
                        .add(source));
        List<View> views = new ArrayList<>();
        groups.values().forEach(sources -> views.add(group(sources, views.size() + 1)));
        return new View()
                .with("title", reader.message("title.sources"))
                .with("groups", views)
                .with(
                        "newest",
                        reader.index().sources().all().stream()
                                .flatMap(source -> source.date().stream())
                                .max(Comparator.comparing(PartialDate::firstDay))
                                .map(reader.formats()::date))
                .with(
                        "files",
                        List.of(
                                Link.of("BibTeX", reader.url(Addresses::bibtex)),
                                Link.of("CSL-JSON", reader.url(Addresses::citationStyle))));
    }

    private String publisher(Source source) {
        return source.publisher().map(name -> reader.text(name).text()).orElse("");
    }

    private View group(List<Source> sources, int number) {
        CitationViews views = new CitationViews(reader);
        return new View()
                .with("id", "part-publisher-" + number)
                .with("publisher", reader.text(sources.get(0).publisher()))
                .with(
                        "sources",
                        sources.stream()
                                .map(source -> views.view(source)
                                        .with("id", source.id())
                                        .with(
                                                "citedBy",
                                                reader
                                                        .context()
                                                        .connections()
                                                        .naming(Subject.Kind.SOURCE, source.id(), reader.language())
                                                        .stream()
                                                        .map(id -> reader.link(
                                                                reader.index().entry(id)))
                                                        .toList()))
                                .toList());
    }
}
