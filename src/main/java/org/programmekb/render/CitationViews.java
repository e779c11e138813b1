package org.programmekb.render;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.CitedSources;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Source;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.Shown;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.markup.html.CitationMarks;
import org.programmekb.render.view.View;

/** Creates the views of the sources that a page cites. */
public record CitationViews(Reader reader) {
    /** The sources of an entry, those that its prose cites first, in the order of their numbers. */
    public List<View> of(Entry entry, Shown shown) {
        Set<Citation> all = new LinkedHashSet<>();
        for (WrittenLink link : reader.index().prose(shown).links()) {
            CitationMarks.source(link.target())
                    .flatMap(reader.index().sources()::find)
                    .map(Citation::of)
                    .ifPresent(all::add);
        }
        all.addAll(CitedSources.listed(entry, reader.config().types()));
        return of(List.copyOf(all));
    }

    /** The date of the newest source: up to when what the site says can reach. */
    public Optional<PartialDate> newest() {
        return reader.index().sources().all().stream()
                .flatMap(source -> source.date().stream())
                .max(Comparator.comparing(PartialDate::lastDay));
    }

    /** What each of these rests on. */
    public List<View> of(List<Citation> citations) {
        return citations.stream().map(this::view).toList();
    }

    private View view(Citation citation) {
        return citation.source()
                .map(known -> view(known).with("id", LinkResolver.citation(known.id())))
                .orElseGet(() -> described(citation.title(), citation.url()));
    }

    private View described(LocalizedText title, Optional<URI> url) {
        return new View("source")
                .with("text", reader.text(title).text())
                .with("lang", reader.text(title).lang())
                .with("url", url.map(Object::toString));
    }

    /** A source of the register without what identifies it in a page. */
    public View view(Source source) {
        return described(source.title(), source.url())
                .with("archive", source.archive().map(Object::toString))
                .with("publisher", reader.text(source.publisher()))
                .with("date", source.date().map(reader.formats()::date))
                .with("read", source.read().map(reader.formats()::date))
                .with(
                        "language",
                        source.language()
                                .filter(code -> !code.equals(reader.language().code()))
                                .map(reader::languageName))
                .with("kind", source.kind().map(EntryViews::key));
    }
}
