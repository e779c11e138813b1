package org.programmekb.render;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The feeds of a language. A feed contains only what exists in its own language. */
public record Feeds(Reader reader) {
    /**
     * What a feed is about: all news, the news about an entry, or the entries of a type.
     *
     * @param owner the entry
     * @param list the type
     */
    public record Subject(Optional<ContentId> owner, Optional<ContentType> list) {
        /** All news. */
        public static final Subject NEWS = new Subject(Optional.empty(), Optional.empty());

        /** The news about an entry. */
        public static Subject about(ContentId owner) {
            return new Subject(Optional.of(owner), Optional.empty());
        }

        /** The entries of a type. */
        public static Subject of(ContentType list) {
            return new Subject(Optional.empty(), Optional.of(list));
        }

        /** The path of the feed in a language. */
        public String path(Language language) {
            return owner.map(id -> Addresses.feed(id, language))
                    .or(() -> list.map(type -> Addresses.feed(type, language)))
                    .orElseGet(() -> Addresses.feed(language));
        }

        /** The path of the page that shows the same. */
        public String page(Language language) {
            return owner.map(id -> Addresses.of(id, language))
                    .or(() -> list.map(type -> Addresses.index(type, language)))
                    .orElseGet(() -> Addresses.home(language));
        }
    }

    /** All feeds that exist: that of all news, those of types, and those of entries, type by type. */
    public List<Subject> existing() {
        Types types = reader.config().types();
        Stream<Subject> lists = types.all().stream().map(Subject::of);
        Stream<Subject> owners = types.all().stream()
                .filter(types::hasFeeds)
                .flatMap(type -> reader.all(type).all().stream())
                .map(entry -> Subject.about(entry.id()));
        return Stream.of(Stream.of(Subject.NEWS), lists, owners)
                .flatMap(each -> each)
                .filter(this::exists)
                .toList();
    }

    /** The newest items of a feed, the newest first. */
    public List<? extends Entry> items(Subject subject, int most) {
        return items(subject, reader.language(), most);
    }

    private List<? extends Entry> items(Subject subject, Language language, int most) {
        if (subject.list().isEmpty()) {
            return reader.index().nativeNews(subject.owner(), language).first(most);
        }
        ZoneId zone = reader.config().timeZone();
        Comparator<Entry> byDate =
                Comparator.comparing(entry -> entry.core().date().orElseThrow().start(zone));
        return reader.index().all(Entry.class, subject.list().get(), language).all().stream()
                .filter(entry -> entry.core().date().isPresent()
                        && reader.index().versions(entry).stream()
                                .anyMatch(version -> version.language().equals(language)))
                .sorted(byDate.reversed())
                .limit(most)
                .toList();
    }

    /** Whether the feed exists: only some types have feeds, and an empty feed is not made. */
    public boolean exists(Subject subject) {
        Types types = reader.config().types();
        boolean isWanted = subject.owner()
                        .map(id -> types.hasFeeds(id.type())
                                && !reader.index().rows().has(id))
                        .orElse(true)
                && subject.list().map(types::hasFeedOfEntries).orElse(true);
        return isWanted && !items(subject, 1).isEmpty();
    }

    /** The feeds of the home page: that of all news, if there is one. */
    public List<Link> all() {
        return of(Subject.NEWS);
    }

    /** The feeds announced by a page about something: its own first, then that of all news; empty if it has none. */
    public List<Link> of(ContentId owner) {
        return owner.type() == ContentType.NEWS || OptionalPages.isSubscribe(owner) ? all() : of(Subject.about(owner));
    }

    /** The same of a page with this subject. */
    public List<Link> of(Subject subject) {
        if (!exists(subject)) {
            return List.of();
        }
        return subject.equals(Subject.NEWS) || !exists(Subject.NEWS)
                ? List.of(link(subject))
                : List.of(link(subject), link(Subject.NEWS));
    }

    /** The absolute address of the same feed in each other language. */
    public Map<Language, String> translations(Subject subject) {
        Map<Language, String> others = new LinkedHashMap<>();
        for (Language other : reader.config().languages()) {
            if (!other.equals(reader.language()) && !items(subject, other, 1).isEmpty()) {
                others.put(other, reader.context().absoluteUrl(subject.path(other)));
            }
        }
        return others;
    }

    /** A link to a feed, with the name of its subject. */
    public Link link(Subject subject) {
        return Link.of(title(subject), reader.context().url(subject.path(reader.language())));
    }

    /** The title of a feed. */
    public String title(Subject subject) {
        String site = reader.text(reader.config().title()).text();
        if (subject.list().isPresent()) {
            String list = reader.words("title." + subject.list().get().folder());
            return reader.words("feed.list", site, list);
        }
        return subject.owner()
                .map(id -> reader.name(reader.index().entry(id)).text())
                .map(name -> reader.words("feed.of", site, name))
                .orElseGet(() -> reader.words("feed.all", site));
    }
}
