package org.programmekb.render.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.DataSettings;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSet;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The page that describes the open data of the site. */
public final class DataPages {
    private static final String VERSION = "1.0";

    private final PageFactory pages;
    private final Reader reader;
    private final RenderContext context;

    public DataPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.context = reader.context();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return reader.config()
                .data()
                .map(data -> List.of(pages.generated(
                        Addresses::data,
                        "data.ftlh",
                        () -> pages.head("data").as(StructuredData.PAGE, catalogue(data)),
                        () -> view(data))))
                .orElse(List.of());
    }

    private SchemaOrgNode catalogue(DataSettings data) {
        String url = context.absoluteUrl(Addresses.data(reader.language()));
        String title = reader.words("title.data");
        String about = reader.words("description.data");
        String site = reader.text(reader.config().title()).text();
        List<SchemaOrgNode> downloads = DataSets.of(context).stream()
                .flatMap(set -> set.formats().stream()
                        .map(format -> SchemaOrgNode.of("DataDownload")
                                .with("contentUrl", context.absoluteUrl(set.path(format)))
                                .with("encodingFormat", format.mediaType())))
                .toList();
        SchemaOrgNode dataset = SchemaOrgNode.of("Dataset", url + "#dataset")
                .with("name", site + " – " + title)
                // Search engines require at least 50 characters.
                .with("description", about)
                .with("license", data.licence().map(Object::toString))
                .with("dateModified", context.lastChange().map(Instant::toString))
                .with("creator", pages.data().publisher())
                .with("distribution", downloads);
        return SchemaOrgNode.of("DataCatalog", url + "#catalogue")
                .with("name", title)
                .with("description", about)
                .with("url", url)
                .with("dataset", dataset);
    }

    private View view(DataSettings data) {
        Optional<DateText> changed = context.lastChange()
                .map(moment -> reader.formats().day(moment, reader.config().timeZone()));
        return new View()
                .with("title", reader.message("title.data"))
                .with("sets", DataSets.of(context), this::set)
                .with("example", example())
                .with(
                        "files",
                        List.of(
                                reader.link("data.file.catalogue", language -> Addresses.dataFile("catalogue.jsonld")),
                                reader.link(
                                        "data.file.vocabulary", language -> Addresses.dataFile("vocabulary.jsonld"))))
                .with(
                        "licence",
                        data.licence()
                                .map(url -> Link.of(
                                        data.licenceName().isEmpty()
                                                ? Text.of(url.toString())
                                                : reader.text(data.licenceName()),
                                        url.toString())))
                .with(
                        "publisher",
                        data.publisher().isEmpty()
                                ? null
                                : Link.of(
                                        reader.text(data.publisher()),
                                        data.publisherUrl()
                                                .map(Object::toString)
                                                .orElse(null)))
                .with("changed", changed)
                .with("version", VERSION)
                .with("citation", citation(changed));
    }

    /** A data set with a link to each of its files. */
    private View set(DataSet set) {
        return new View()
                .with("name", reader.words("data.set." + set.key()))
                .with("about", reader.words("data.set." + set.key() + ".text"))
                .with("count", reader.formats().number(set.rows()))
                .with("files", set.links(context));
    }

    /** The file about the first city, or about another document if there is no city. */
    private Optional<Link> example() {
        return Stream.of(ContentType.CITY, ContentType.NEWS, ContentType.PAGE)
                .flatMap(type ->
                        reader.index().all(Entry.class, type, reader.config().defaultLanguage()).first(1).stream())
                .findFirst()
                .map(entry -> Addresses.dataOf(entry.id()))
                .map(path -> Link.of(context.absoluteUrl(path), context.url(path)));
    }

    /** The recommended citation of the data: it names the publisher, unless that is the site itself. */
    private String citation(Optional<DateText> changed) {
        String title = reader.text(reader.config().title()).text();
        String publisher = reader.text(reader.config().publisher()).text();
        boolean named = !publisher.equals(title);
        List<Object> said = new ArrayList<>();
        if (named) {
            said.add(publisher);
        }
        said.addAll(List.of(title, VERSION));
        changed.map(DateText::text).ifPresent(said::add);
        said.add(context.absoluteUrl(Addresses.data(reader.language())));
        String key = "data.citation" + (named ? "" : ".unpublished") + (changed.isPresent() ? "" : ".undated");
        return reader.words(key, said.toArray());
    }
}
