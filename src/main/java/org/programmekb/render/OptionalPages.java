package org.programmekb.render;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.Search;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.index.Addresses;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Decides which generated pages a site has, if that depends on its content or settings. */
public final class OptionalPages {
    public static final ContentId SUBSCRIBE = new ContentId(ContentType.PAGE, "subscribe");

    private OptionalPages() {}

    /** Whether there is a search page. */
    public static boolean hasSearch(SiteConfig config) {
        return config.search() == Search.ON;
    }

    /** Whether pages have cards for other sites. */
    public static boolean hasCards(SiteConfig config) {
        return config.cards();
    }

    /** Whether there is a list of organisations and people. */
    public static boolean hasInvolved(Reader reader) {
        return !reader.index().organisations().isEmpty()
                || !reader.context().connections().people().isEmpty();
    }

    /** Whether there is a list of events. */
    public static boolean hasEvents(Reader reader) {
        return !reader.events().all().isEmpty();
    }

    /** Whether a language has a list of tags. */
    public static boolean hasTags(Reader reader, Language language) {
        return !reader.context().connections().tags(language).isEmpty();
    }

    /** Whether there are cities to compare. */
    public static boolean hasCompare(Reader reader) {
        return reader.all(ContentType.CITY).size() > 1;
    }

    /** Whether there is a page with figures. */
    public static boolean hasFigures(Reader reader) {
        return !reader.all(ContentType.CITY).isEmpty() || hasStocktaking(reader);
    }

    /** Whether there is a page for stocktaking. */
    public static boolean hasStocktaking(Reader reader) {
        return !reader.all(ContentType.LAP).isEmpty()
                || !reader.all(ContentType.PROJECT).isEmpty();
    }

    /** Whether there is a page with the actions of all plans. */
    public static boolean hasActions(Reader reader) {
        return reader.all(ActionPlan.class).all().stream()
                .anyMatch(plan -> !plan.actions().isEmpty());
    }

    /** Whether there is a page about the progress of the translations. */
    public static boolean hasTranslations(Reader reader) {
        return reader.config().languages().size() > 1;
    }

    /** Whether each document of a type has a paged list of news, if it has more than its page shows. */
    public static boolean hasNewsList(ContentType type) {
        return type == ContentType.CITY || type == ContentType.CLUSTER;
    }

    /** The path of the page about feeds, written by the programme or generated; empty if there is no feed. */
    public static Optional<String> subscribe(Reader reader) {
        boolean hasFeeds = reader.config().languages().stream()
                .anyMatch(language ->
                        !reader.index().nativeNews(Optional.empty(), language).isEmpty());
        return hasFeeds || reader.index().isPublished(SUBSCRIBE)
                ? Optional.of(Addresses.of(SUBSCRIBE, reader.language()))
                : Optional.empty();
    }

    /** The path of the generated page about feeds; empty if the programme has written one. */
    public static Optional<String> generatedSubscribe(Reader reader) {
        return subscribe(reader).filter(path -> !reader.index().isPublished(SUBSCRIBE));
    }

    /** Whether this is the page about feeds that the programme has written. */
    public static boolean isSubscribe(ContentId page) {
        return page.equals(SUBSCRIBE);
    }
}
