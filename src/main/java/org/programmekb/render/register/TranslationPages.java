package org.programmekb.render.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.index.Addresses;
import org.programmekb.index.Coverage;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The page about the progress of the translations; only for sites with more than one language. */
public final class TranslationPages {
    /** For more entries, the list for editors is the better tool. */
    private static final int LONGEST_LIST = 100;

    private final PageFactory pages;
    private final Reader reader;

    public TranslationPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return OptionalPages.hasTranslations(reader)
                ? List.of(pages.internal(
                        Addresses::translations,
                        "translations.ftlh",
                        () -> new Head(
                                reader.message("title.translations"),
                                reader.words("description.translations", reader.languageName(reader.language())),
                                Navigation.breadcrumb(reader, Optional.empty()),
                                List.of()),
                        this::view))
                : List.of();
    }

    private View view() {
        Coverage own = reader.context().coverage(reader.language());
        Map<Language, Coverage.Share> languages = new LinkedHashMap<>();
        for (Language language : reader.config().languages()) {
            languages.put(
                    language,
                    language.equals(reader.language())
                            ? own.total()
                            : reader.context().coverage(language).total());
        }
        return new View()
                .with("title", reader.message("title.translations"))
                .with("language", reader.languageName(reader.language()))
                .with("lead", lead(own.total()))
                .with(
                        "tables",
                        Stream.of(
                                        table("languages", languages, this::language),
                                        table("types", own.byType(), this::type),
                                        table("cities", own.byCity(), this::entry),
                                        table("clusters", own.byCluster(), this::entry))
                                .flatMap(Optional::stream)
                                .toList())
                .with("missing", listing(own.missing()))
                .with("outdated", listing(own.outdated()));
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
        return type == ContentType.PAGE ? Link.of(reader.words("translations.pages"), null) : reader.index(type);
    }

    private Link entry(ContentId id) {
        Link link = reader.link(reader.index().entry(id));
        return new Link(link.text(), link.lang(), link.url(), null);
    }

    private static <K> Optional<View> table(String kind, Map<K, Coverage.Share> shares, Function<K, Link> label) {
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new View()
                        .with("kind", kind)
                        .with("hasOutdated", shares.values().stream().anyMatch(share -> share.outdated() > 0))
                        .with("rows", shares.entrySet(), share -> row(label.apply(share.getKey()), share.getValue())));
    }

    private static View row(Link label, Coverage.Share share) {
        return new View()
                .with("label", label)
                .with("all", share.all())
                .with("available", share.available())
                .with("outdated", share.outdated())
                .with("percent", percent(share.available(), share.all()))
                .with("current", percent(share.available() - share.outdated(), share.all()));
    }

    /** 100 only for all, 0 only for none. */
    private static int percent(int part, int all) {
        if (part == 0 || part == all) {
            return part == 0 ? 0 : 100;
        }
        return (int) Math.max(1, Math.min(99, Math.round(100.0 * part / all)));
    }

    /** The first of these entries by type, and the number of {@code more} entries. */
    private View listing(List<ContentId> ids) {
        Map<ContentType, List<Link>> byType = ids.stream()
                .limit(LONGEST_LIST)
                .collect(Collectors.groupingBy(
                        ContentId::type,
                        LinkedHashMap::new,
                        Collectors.mapping(id -> reader.link(reader.index().entry(id)), Collectors.toList())));
        List<LinkGroup> groups = new ArrayList<>();
        byType.forEach(
                (type, links) -> groups.add(new LinkGroup(Link.of(type(type).text(), null), links)));
        return new View()
                .with("count", ids.size())
                .with("more", Math.max(0, ids.size() - LONGEST_LIST))
                .with("groups", groups);
    }
}
