package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.DataSettings;
import org.programmekb.config.LocalizedText;
import org.programmekb.index.Addresses;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.DataSet;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.render.metadata.DatasetStructuredData;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.DataPage;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;

/** The page that describes the open data of the site. */
final class DataPages {
    private static final String VERSION = "1.0";

    private final PageFactory pages;
    private final Reader reader;
    private final RenderContext context;

    DataPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.context = reader.context();
    }

    List<Page> all() {
        return reader.config()
                .data()
                .map(data -> List.of(pages.generated(
                        Addresses::data,
                        () -> new Head(
                                        reader.message("title.data"),
                                        reader.messages().text("description.data"),
                                        Navigation.breadcrumb(reader, Optional.empty()),
                                        List.of())
                                .as(StructuredData.PAGE, catalogue(data)),
                        () -> view(data))))
                .orElse(List.of());
    }

    private SchemaOrgNode catalogue(DataSettings data) {
        String url = context.absoluteUrl(Addresses.data(reader.language()));
        String title = reader.messages().text("title.data");
        String site = reader.text(reader.config().title()).text();
        List<SchemaOrgNode> downloads = DataSets.of(context).stream()
                .flatMap(set -> set.formats().stream()
                        .map(format -> DatasetStructuredData.download(
                                context.absoluteUrl(set.path(format)), format.mediaType())))
                .toList();
        SchemaOrgNode dataset = DatasetStructuredData.dataset(
                url + "#dataset",
                site + " – " + title,
                reader.messages().text("description.data"),
                data.licence().map(Object::toString),
                context.lastChange(),
                pages.data().publisher(),
                downloads);
        return DatasetStructuredData.catalogue(
                url, title, reader.messages().text("description.data"), List.of(dataset));
    }

    private DataPage view(DataSettings data) {
        List<DataSet> sets = DataSets.of(context);
        @Nullable
        DateText changed = context.lastChange()
                .map(moment -> reader.formats().day(moment, reader.config().timeZone()))
                .orElse(null);
        return new DataPage(
                reader.message("title.data"),
                sets.stream().map(this::row).toList(),
                example(),
                List.of(
                        file("data.file.catalogue", "catalogue.jsonld"),
                        file("data.file.vocabulary", "vocabulary.jsonld")),
                data.licence()
                        .map(url -> link(data.licenceName(), url.toString()))
                        .orElse(null),
                data.publisher().isEmpty()
                        ? null
                        : new Link(
                                reader.text(data.publisher()).text(),
                                reader.text(data.publisher()).lang(),
                                data.publisherUrl().map(Object::toString).orElse(null),
                                null),
                changed,
                VERSION,
                citation(changed));
    }

    private DataPage.Row row(DataSet set) {
        return new DataPage.Row(
                reader.messages().text("data.set." + set.key()),
                reader.messages().text("data.set." + set.key() + ".text"),
                reader.formats().number(set.rows()),
                set.formats().stream()
                        .map(format -> Link.of(format.label(), context.url(set.path(format))))
                        .toList());
    }

    private Link file(String key, String name) {
        return Link.of(reader.messages().text(key), context.url(Addresses.dataFile(name)));
    }

    /** The file about the first city, or about another document if there is no city. */
    private @Nullable Link example() {
        for (var type : List.of(
                org.programmekb.source.ContentType.CITY,
                org.programmekb.source.ContentType.NEWS,
                org.programmekb.source.ContentType.PAGE)) {
            var first = context.index()
                    .all(org.programmekb.content.Entry.class, type, reader.language())
                    .first(1);
            if (!first.isEmpty()) {
                String path = Addresses.dataOf(first.get(0).id());
                return Link.of(context.absoluteUrl(path), context.url(path));
            }
        }
        return null;
    }

    private Link link(LocalizedText name, String url) {
        Text text = name.isEmpty() ? Text.of(url) : reader.text(name);
        return new Link(text.text(), text.lang(), url, null);
    }

    /** The recommended citation of the data: it names the publisher, unless that is the site itself. */
    private String citation(@Nullable DateText changed) {
        String title = reader.text(reader.config().title()).text();
        String publisher = reader.text(reader.config().publisher()).text();
        String key = "data.citation";
        List<Object> said = new ArrayList<>();
        if (publisher.equals(title)) {
            key += ".unpublished";
        } else {
            said.add(publisher);
        }
        said.add(title);
        said.add(VERSION);
        if (changed == null) {
            key += ".undated";
        } else {
            said.add(changed.text());
        }
        said.add(context.absoluteUrl(Addresses.data(reader.language())));
        return reader.messages().text(key, said.toArray());
    }
}
