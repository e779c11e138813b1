package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.content.Citation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Source;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.render.CitationViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The list of sources by publisher, each with the entries that cite it. */
public final class SourcePages {
    private final PageFactory pages;
    private final Reader reader;

    public SourcePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return pages.overview(
                !reader.index().sources().isEmpty(), "sources", Addresses::sources, Head::listing, this::view);
    }

    private View view() {
        NameOrder order = reader.index().order(reader.language());
        Comparator<Source> byPublisher = Comparator.comparing(this::publisher, Comparator.comparing(String::isEmpty));
        Map<String, List<Source>> groups = reader.index().sources().all().stream()
                .sorted(byPublisher
                        .thenComparing(source -> order.key(publisher(source), Optional.empty()), order.comparator())
                        .thenComparing(
                                source -> source.date().map(PartialDate::iso).orElse("")))
                .collect(Collectors.groupingBy(this::publisher, LinkedHashMap::new, Collectors.toList()));
        return new View()
                .with("groups", groups.values(), this::group)
                .with("newest", new CitationViews(reader).newest().map(reader.formats()::date))
                .with("read", readTogether())
                .with(
                        "files",
                        List.of(
                                Link.of("BibTeX", reader.url(Addresses::bibtex)),
                                Link.of("CSL-JSON", reader.url(Addresses::citationStyle))));
    }

    /** When the sources were read, if that is the same for all. */
    private Optional<String> readTogether() {
        List<PartialDate> dates = reader.index().sources().all().stream()
                .flatMap(source -> source.read().stream())
                .distinct()
                .toList();
        return dates.size() == 1
                ? Optional.of(reader.formats().date(dates.get(0)).text())
                : Optional.empty();
    }

    private String publisher(Source source) {
        return source.publisher().map(name -> reader.text(name).text()).orElse("");
    }

    private View group(List<Source> sources) {
        return new View()
                .with("id", "part-" + sources.get(0).id())
                .with("publisher", reader.text(sources.get(0).publisher()))
                .with("sources", sources, this::source);
    }

    private View source(Source source) {
        return new CitationViews(reader).view(source).with("id", source.id()).with("citedBy", citing(source));
    }

    /** The documents that cite a source, then organisations and terms. People are in the open data only, for the weight of the page. */
    private List<Link> citing(Source source) {
        List<Link> links = new ArrayList<>(pages.connections().citing(source));
        Citation cited = Citation.of(source);
        reader.index().organisations().stream()
                .filter(each -> each.sources().contains(cited))
                .forEach(each -> links.add(reader.link(each)));
        reader.index().terms().stream()
                .filter(each -> each.sources().contains(cited))
                .forEach(each -> links.add(
                        Link.of(reader.text(each.term()), reader.url(Addresses::glossary) + "#" + each.id())));
        return links;
    }
}
