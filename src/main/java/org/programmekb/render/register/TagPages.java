package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.connection.Connections;
import org.programmekb.connection.Tag;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.page.EntryListPages;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.part.Letters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** The list of tags of a language, and a list of documents for each tag. */
public final class TagPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Language language;
    private final Connections connections;

    public TagPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.language = reader.language();
        this.connections = reader.context().connections();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (!OptionalPages.hasTags(reader, language)) {
            return result;
        }
        result.add(pages.generated(index(), "tags.ftlh", () -> pages.head("tags"), this::view));
        EntryListPages lists = new EntryListPages(pages);
        for (Tag tag : connections.tags(language)) {
            result.addAll(lists.of(number -> versions(tag, number), () -> listing(tag), () -> connections.tagged(tag)));
        }
        return result;
    }

    /** A tag belongs to one language: its link to another language leads to the list of all tags there. */
    private PageVersions versions(Tag tag, int number) {
        Map<Language, String> paths = new LinkedHashMap<>(index().paths());
        String own = Addresses.page(Addresses.tag(tag.slug(), language), number);
        paths.put(language, own);
        return new PageVersions(
                paths,
                List.of(language),
                Optional.of(own).filter(path -> language.equals(reader.config().defaultLanguage())));
    }

    /** A language without tags has no such page, so the link leads to its start page. */
    private PageVersions index() {
        return pages.versionsWhere(each -> OptionalPages.hasTags(reader, each), Addresses::tags, Addresses::home);
    }

    private EntryListPages.Listing listing(Tag tag) {
        List<Link> breadcrumb = new ArrayList<>(Navigation.breadcrumb(reader, Optional.empty()));
        breadcrumb.add(reader.link("title.tags", Addresses::tags));
        return new EntryListPages.Listing(
                reader.words("tag.kind"),
                Text.of(tag.name()),
                new Head(
                        reader.message("title.tag", tag.name()),
                        reader.words("description.tag", tag.name()),
                        breadcrumb,
                        List.of()),
                null);
    }

    private View view() {
        NameOrder order = reader.index().order(language);
        List<Tag> sorted = connections.tags(language).stream()
                .sorted(Comparator.comparing((Tag tag) -> order.key(tag.name(), Optional.empty()), order.comparator())
                        .thenComparing(Tag::name))
                .toList();
        return new View()
                .with("title", reader.message("title.tags"))
                .with(
                        "groups",
                        Letters.groups(
                                sorted,
                                tag -> order.initial(tag.name(), Optional.empty()),
                                tag -> new View()
                                        .with("link", pages.connections().link(tag))
                                        .with("count", tag.count())));
    }
}
