package org.programmekb.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.Agreements;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.Party;
import org.programmekb.content.PilotProject;
import org.programmekb.content.ProperName;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.index.Events;
import org.programmekb.index.LanguageNames;
import org.programmekb.index.Shown;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.view.Image;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * View of texts and links for readers of one language.
 *
 * @param context that of all pages
 * @param messages the interface texts
 * @param links those to entries that were made before: there are few entries, and each is linked from very many pages
 */
public record Reader(RenderContext context, Language language, Messages messages, Map<ContentId, Link> links) {
    private static final Map<Class<? extends Entry>, ContentType> TYPES = Map.of(
            NewsItem.class, ContentType.NEWS,
            City.class, ContentType.CITY,
            Cooperation.class, ContentType.COOPERATION,
            Cluster.class, ContentType.CLUSTER,
            ActionPlan.class, ContentType.LAP,
            PilotProject.class, ContentType.PROJECT,
            StaticPage.class, ContentType.PAGE);

    /** A reader of this language. */
    public Reader(RenderContext context, Language language) {
        this(context, language, context.messages(language), new ConcurrentHashMap<>());
    }

    /** Dates and numbers. */
    public Formats formats() {
        return new Formats(messages);
    }

    public SiteIndex index() {
        return context.index();
    }

    public SiteConfig config() {
        return context.config();
    }

    /** The published entries of a type, in the reader's order. */
    public EntryList<Entry> all(ContentType type) {
        return index().all(Entry.class, type, language);
    }

    /** The published entries of a type, in the reader's order. */
    public <T extends Entry> EntryList<T> all(Class<T> type) {
        return index().all(type, type(type), language);
    }

    /** The entries of a type that are related to this one, in the reader's order. */
    public <T extends Entry> EntryList<T> related(Entry entry, Class<T> type) {
        return index().related(entry, type, type(type), language);
    }

    /** Links to the entries of a type that are related to this one. */
    public <T extends Entry> List<Link> relatedLinks(Entry entry, Class<T> type) {
        return links(related(entry, type).all());
    }

    /** The type of the documents that this record stands for. */
    public static ContentType type(Class<? extends Entry> type) {
        return Objects.requireNonNull(TYPES.get(type), type.getName());
    }

    /** The address of a page in the reader's language. */
    public String url(Function<Language, String> path) {
        return context.url(path.apply(language));
    }

    /** A link to a page in the reader's language, with an interface text. */
    public Link link(String key, Function<Language, String> path) {
        return Link.of(messages.text(key), url(path));
    }

    /** A link to the index of a type. */
    public Link index(ContentType type) {
        return Link.of(words("nav." + type.folder()), indexUrl(type));
    }

    /** The address of the index of a type. */
    public String indexUrl(ContentType type) {
        return url(own -> Addresses.index(type, own));
    }

    /** The published events, and what was agreed at them. */
    public Events events() {
        return index().events(language);
    }

    /** What parties agreed on. */
    public Agreements agreements() {
        return new Agreements(index(), language);
    }

    /** An interface text for a template, which marks the language of texts. */
    public Text message(String key, Object... arguments) {
        return Text.of(words(key, arguments));
    }

    /** An interface text. */
    public String words(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** An interface text with a number. */
    public String counted(String key, long number) {
        return messages.plural(key, number, formats().number(number));
    }

    /** The text in the reader's language, else in the default language, else in any, with its language tag. */
    public Text text(LocalizedText text) {
        return text.in(language)
                .map(Text::of)
                .orElseGet(() -> Stream.concat(Stream.of(config().defaultLanguage()), config().languages().stream())
                        .flatMap(other -> text.in(other).stream().map(found -> new Text(found, other.tag())))
                        .findFirst()
                        .orElse(Text.of("")));
    }

    /** The text, or null if there is none. */
    public @Nullable Text text(Optional<LocalizedText> text) {
        return text.isPresent() ? text(text.get()) : null;
    }

    /** The texts in their order. */
    public List<Text> texts(List<LocalizedText> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** A text of a version of an entry, with a language tag if it is not in the reader's language. */
    public Text text(Shown shown, String text) {
        return new Text(text, shown.isFallback() ? shown.version().language().tag() : null);
    }

    /** The summary of an entry, for a cooperation without one a sentence made from its facts, or null. */
    public @Nullable Text summary(Entry entry) {
        Shown shown = index().shown(entry, language);
        Optional<String> summary = shown.version().summary();
        if (summary.isPresent()) {
            return text(shown, summary.get());
        }
        return entry instanceof Cooperation cooperation ? new CooperationViews(this).sentence(cooperation) : null;
    }

    /** A link to an entry's page or row. */
    public Link link(Entry entry) {
        if (entry.id().type() == ContentType.NEWS) {
            return made(entry);
        }
        Link known = links.get(entry.id());
        if (known == null) {
            known = made(entry);
            links.put(entry.id(), known);
        } else {
            // Asks the same question as the code that makes the link, so that the dependency is recorded.
            index().versions(entry);
        }
        return known;
    }

    private Link made(Entry entry) {
        Shown shown = index().shown(entry, language);
        return new Link(
                ownName(entry).orElseGet(() -> title(shown)),
                context.url(index().rows().address(entry, language)),
                shown.isFallback() ? languageName(shown.version().language()) : null,
                index().previewState(entry, shown.version()).orElse(null));
    }

    /** The name of an entry: the official name of a city or cluster, else its title. */
    public Text name(Entry entry) {
        return ownName(entry).orElseGet(() -> title(index().shown(entry, language)));
    }

    /** The official name in the reader's language. */
    private Optional<Text> ownName(Entry entry) {
        return officialName(entry).flatMap(name -> name.in(language)).map(Text::of);
    }

    private Text title(Shown shown) {
        return text(shown, shown.version().title());
    }

    /**
     * The heading of an entry's page: its title, or the official name if that exists in the language but a translation
     * does not.
     */
    public Text title(Entry entry) {
        Shown shown = index().shown(entry, language);
        return ownName(entry).filter(name -> shown.isFallback()).orElseGet(() -> title(shown));
    }

    private static Optional<LocalizedText> officialName(Entry entry) {
        return entry.properName().map(ProperName::official);
    }

    /** An entry's official names in the other languages, if they differ from the one shown. */
    public List<Text> otherNames(Entry entry) {
        String shown = name(entry).text();
        return officialName(entry).map(name -> others(name, shown)).orElse(List.of());
    }

    /** A text in the other languages, if it differs from the one shown. */
    public List<Text> otherLanguages(LocalizedText text) {
        return others(text, text(text).text());
    }

    private List<Text> others(LocalizedText text, String shown) {
        return config().languages().stream()
                .filter(other -> !other.equals(language) && !text.isUniversal())
                .flatMap(other -> text.in(other).stream().map(name -> new Text(name, other.tag())))
                .filter(name -> !name.text().equals(shown))
                .toList();
    }

    /** The name of a language in the reader's language. */
    public String languageName(Language other) {
        return messages.own("language." + other.code()).orElseGet(() -> LanguageNames.name(other.tag(), language));
    }

    /** The name of any language by its code. */
    public String languageName(String code) {
        return messages.own("language." + code).orElseGet(() -> LanguageNames.name(code, language));
    }

    /** Links to entries, in their order. */
    public List<Link> links(List<? extends Entry> entries) {
        return entries.stream().map(this::link).toList();
    }

    /** A link to an organisation in the list of who is involved. */
    public Link link(Organisation organisation) {
        return Link.of(text(organisation.name().official()), url(Addresses::involved) + "#" + organisation.id());
    }

    /** Links to organisations by their ids, in their order. */
    public List<Link> organisations(List<String> ids) {
        return ids.stream()
                .flatMap(id -> index().organisation(id).stream())
                .map(this::link)
                .toList();
    }

    /** A link to the party that leads or owns something, or null if it is not published. */
    public @Nullable Link party(Party party) {
        if (party instanceof Party.OfCity city) {
            return index().isPublished(city.city()) ? link(index().entry(city.city())) : null;
        } else if (party instanceof Party.OfOrganisation organisation) {
            return index().organisation(organisation.organisation())
                    .map(this::link)
                    .orElse(null);
        }
        return party instanceof Party.Described described ? Link.of(text(described.text()), null) : null;
    }

    /** An entry's picture, or null. */
    public @Nullable Image image(Entry entry) {
        return entry.core().picture().map(new PictureView(this)::of).orElse(null);
    }
}
