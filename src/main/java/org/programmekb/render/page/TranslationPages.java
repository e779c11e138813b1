package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.index.Addresses;
import org.programmekb.index.Coverage;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.TranslationsPage;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** The page about the progress of the translations; only for sites with more than one language. */
final class TranslationPages {
    /** For more entries, the list for editors is the better tool. */
    private static final int LONGEST_LIST = 100;

    private final PageFactory pages;
    private final Reader reader;

    TranslationPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    List<Page> all() {
        return OptionalPages.hasTranslations(reader)
                ? List.of(pages.internal(
                        Addresses::translations,
                        () -> new Head(
                                reader.message("title.translations"),
                                reader.messages()
                                        .text("description.translations", reader.languageName(reader.language())),
                                Navigation.breadcrumb(reader, Optional.empty()),
                                List.of()),
                        this::view))
                : List.of();
    }

    private TranslationsPage view() {
        Coverage own = reader.context().coverage(reader.language());
        List<TranslationsPage.Table> tables = new ArrayList<>();
        Map<Language, Coverage.Share> languages = new LinkedHashMap<>();
        for (Language language : reader.config().languages()) {
            languages.put(
                    language,
                    language.equals(reader.language())
                            ? own.total()
                            : reader.context().coverage(language).total());
        }
        add(tables, "languages", languages, this::language);
        add(tables, "types", own.byType(), this::type);
        add(tables, "cities", own.byCity(), this::entry);
        add(tables, "clusters", own.byCluster(), this::entry);
        return new TranslationsPage(
                reader.message("title.translations"),
                reader.languageName(reader.language()),
                lead(own.total()),
                tables,
                listing(own.missing()),
                listing(own.outdated()));
    }

    private String lead(Coverage.Share total) {
        Messages messages = reader.messages();
        String language = reader.languageName(reader.language());
        String available = total.available() == total.all()
                ? messages.plural("translations.all", total.all(), number(total.all()), language)
                : messages.plural(
                        "translations.available",
                        total.all(),
                        number(total.available()),
                        number(total.all()),
                        language);
        return total.outdated() == 0
                ? available
                : available + messages.plural("translations.behind", total.outdated(), number(total.outdated()));
    }

    private String number(int number) {
        return reader.formats().number(number);
    }

    private Link language(Language language) {
        String name = reader.languageName(language);
        return Link.of(
                name,
                language.equals(reader.language()) ? null : reader.context().url(Addresses.translations(language)));
    }

    private Link type(ContentType type) {
        return type == ContentType.PAGE
                ? Link.of(reader.messages().text("translations.pages"), null)
                : Link.of(
                        reader.messages().text("nav." + type.folder()),
                        reader.context().url(Addresses.index(type, reader.language())));
    }

    private Link entry(ContentId id) {
        Link link = reader.link(reader.index().entry(id));
        return new Link(link.text(), link.lang(), link.url(), null);
    }

    private static <K> void add(
            List<TranslationsPage.Table> tables, String kind, Map<K, Coverage.Share> shares, Function<K, Link> label) {
        if (!shares.isEmpty()) {
            List<TranslationsPage.Row> rows = new ArrayList<>();
            shares.forEach((key, share) -> rows.add(row(label.apply(key), share)));
            boolean hasOutdated = shares.values().stream().anyMatch(share -> share.outdated() > 0);
            tables.add(new TranslationsPage.Table(kind, hasOutdated, rows));
        }
    }

    private static TranslationsPage.Row row(Link label, Coverage.Share share) {
        return new TranslationsPage.Row(
                label,
                share.all(),
                share.available(),
                share.outdated(),
                percent(share.available(), share.all()),
                percent(share.available() - share.outdated(), share.all()));
    }

    private static int percent(int part, int all) {
        if (part == 0 || part == all) {
            return part == 0 ? 0 : 100;
        }
        return (int) Math.max(1, Math.min(99, Math.round(100.0 * part / all)));
    }

    private TranslationsPage.Listing listing(List<ContentId> ids) {
        Map<ContentType, List<Link>> byType = new LinkedHashMap<>();
        for (ContentId id : ids.subList(0, Math.min(LONGEST_LIST, ids.size()))) {
            byType.computeIfAbsent(id.type(), type -> new ArrayList<>())
                    .add(reader.link(reader.index().entry(id)));
        }
        List<LinkGroup> groups = new ArrayList<>();
        byType.forEach(
                (type, links) -> groups.add(new LinkGroup(Link.of(type(type).text(), null), links)));
        return new TranslationsPage.Listing(ids.size(), Math.max(0, ids.size() - LONGEST_LIST), groups);
    }
}
