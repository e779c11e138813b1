package org.programmekb.render.metadata;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Picture;
import org.programmekb.index.LanguageNames;
import org.programmekb.index.Shown;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePictures;
import org.programmekb.render.view.SocialCard;
import org.programmekb.render.view.View;

/** Previews of pages in social media and messengers (Open Graph). */
public final class SocialCards {
    private final Reader reader;
    private final RenderContext context;
    private final @Nullable SocialCard fallback;
    private final Map<Language, String> locales;

    /** Previews in the reader's language; pages without their own picture use {@code fallback}. */
    public SocialCards(Reader reader, @Nullable SocialCard fallback) {
        this.reader = reader;
        this.context = reader.context();
        this.fallback = fallback;
        this.locales = reader.config().languages().stream()
                .collect(Collectors.toMap(Function.identity(), LanguageNames::locale));
    }

    /** The preview of a generated page. */
    public View ofGenerated(PageVersions versions) {
        return preview("website", reader.language(), versions).with("image", fallback);
    }

    /** The preview of an entry's page, with the dates of a news item as precise as they are known. */
    public View ofEntry(Entry entry, Shown shown, PageVersions versions) {
        Optional<ArticleDates> dates =
                entry instanceof NewsItem item ? Optional.of(ArticleDates.of(item, shown, context)) : Optional.empty();
        return preview(
                        dates.isPresent() ? "article" : "website",
                        shown.version().language(),
                        versions)
                .with("image", image(entry))
                .with("published", dates.map(ArticleDates::published))
                .with("modified", dates.flatMap(ArticleDates::modified));
    }

    private View preview(String type, Language language, PageVersions versions) {
        String own = locale(language);
        return new View()
                .with("type", type)
                .with("locale", own)
                .with(
                        "alternates",
                        versions.originals().stream()
                                .map(this::locale)
                                .distinct()
                                .filter(other -> !other.equals(own))
                                .toList());
    }

    private String locale(Language language) {
        return Objects.requireNonNull(locales.get(language), language.code());
    }

    /** The entry's own picture if all services support its format. */
    @Nullable
    public SocialCard image(Entry entry) {
        return entry.core().picture().flatMap(this::card).orElse(fallback);
    }

    private Optional<SocialCard> card(Picture picture) {
        return context.images()
                .of(picture.file())
                .filter(SitePictures::isCard)
                .map(image -> new SocialCard(
                        context.completed(image.large(context.links().address(picture.file()))),
                        image.largest().width(),
                        image.largest().height(),
                        reader.text(picture.alt()).text()));
    }
}
