package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.connection.Connections;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.page.EntryListPages;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.type.ContentType;

/** Lists of the documents that link to a document, if its own page cannot show all of them. */
public final class LinkPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Connections connections;

    public LinkPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.connections = reader.context().connections();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        EntryListPages lists = new EntryListPages(pages);
        for (ContentType type : reader.config().types().all()) {
            for (Entry entry : reader.index().rows().withPages(reader.all(type).all())) {
                if (connections.hasManyLinks(entry, reader.language())) {
                    result.addAll(lists.of(
                            number -> versions(entry, number),
                            () -> listing(entry),
                            () -> connections.linkingTo(entry, reader.language())));
                }
            }
        }
        return result;
    }

    /** Each language has its own links. Where it has no such list, or a shorter one, the link leads to the entry. */
    private PageVersions versions(Entry entry, int number) {
        return pages.versionsWhere(
                language ->
                        language.equals(reader.language()) || number == 1 && connections.hasManyLinks(entry, language),
                language -> Addresses.page(Addresses.linksTo(entry.id(), language), number),
                language -> Addresses.of(entry.id(), language));
    }

    private EntryListPages.Listing listing(Entry entry) {
        Link owner = reader.link(entry);
        String name = reader.name(entry).text();
        List<Link> breadcrumb = new ArrayList<>(
                Navigation.breadcrumb(reader, Optional.of(entry.id().type())));
        breadcrumb.add(owner);
        Text title = reader.message("title.links", name);
        return new EntryListPages.Listing(
                reader.words("links.kind"),
                title,
                new Head(title, reader.words("description.links", name), breadcrumb, List.of()),
                owner);
    }
}
