package org.programmekb.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
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

/** View of texts and links for readers of one language. */
public final class Reader {
    private static final Map<Class<? extends Entry>, ContentType> TYPES = Map.of(
            NewsItem.class, ContentType.NEWS,
            City.class, ContentType.CITY,
            Cooperation.class, ContentType.COOPERATION,
            Cluster.class, ContentType.CLUSTER,
            ActionPlan.class, ContentType.LAP,
            PilotProject.class, ContentType.PROJECT,
            StaticPage.class, ContentType.PAGE);

    private final RenderContext context;
    private final Language language;
    private final Messages messages;
    private final Formats formats;
    private final Map<ContentId, Link> links = new ConcurrentHashMap<>();

    /** A reader of this language. */
    public Reader(RenderContext context, Language language) {
        this.context = context;
        this.language = language;
        this.messages = context.messages(language);
        this.formats = new Formats(messages);
    }

    /** The reader's language. */
    public Language language() {
        return language;
    }

    /** The interface texts. */
    public Messages messages() {
        return messages;
    }

    /** Dates and numbers. */
    public Formats formats() {
        return formats;
    }

    /** The context of all pages. */
    public RenderContext context() {
        return context;
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
        return link("nav." + type.folder(), own -> Addresses.index(type, own));
    }

    /** An interface text. */
    public Text message(String key, Object... arguments) {
        return Text.of(messages.text(key, arguments));
    }

    /** The text in the reader's language, else in the default language, else in any, with its language tag. */
    public Text text(LocalizedText text) {
        Optional<String> own = text.in(language);
        return own.isPresent()
                ? Text.of(own.get())
                : text.in(config().defaultLanguage())
                        .map(other -> new Text(other, config().defaultLanguage().tag()))
                        .orElseGet(() -> firstOf(text));
    }

    private Text firstOf(LocalizedText text) {
        return config().languages().stream()
                .flatMap(other -> text.in(other).stream().map(found -> new Text(found, other.tag())))
                .findFirst()
                .orElse(Text.of(""));
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
        // Links to all other entries are cached: there are few entries, and each is linked from very many pages.
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
                name(entry, shown),
                context.url(index().rows().address(entry, language)),
                shown.isFallback() ? languageName(shown.version().language()) : null,
                index().previewState(entry, shown.version()).orElse(null));
    }

    /** The name of an entry: the official name of a city or cluster, else its title. */
    public Text name(Entry entry) {
        return isNamed(entry) ? text(officialName(entry).orElseThrow()) : name(entry, index().shown(entry, language));
    }

    private Text name(Entry entry, Shown shown) {
        return isNamed(entry)
                ? text(officialName(entry).orElseThrow())
                : text(shown, shown.version().title());
    }

    /** Whether it has an official name in the reader's language. */
    private boolean isNamed(Entry entry) {
        return officialName(entry).flatMap(name -> name.in(language)).isPresent();
    }

    /**
     * The heading of an entry's page: its title, or the official name if that exists in the language but a translation
     * does not.
     */
    public Text title(Entry entry) {
        Shown shown = index().shown(entry, language);
        return shown.isFallback() && isNamed(entry)
                ? name(entry)
                : text(shown, shown.version().title());
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
