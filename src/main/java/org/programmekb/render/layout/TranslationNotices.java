package org.programmekb.render.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.Version;
import org.programmekb.index.Shown;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.TranslationNotice;
import org.programmekb.translation.Translation;

/** Notices on pages whose translation is missing or outdated. */
final class TranslationNotices {
    private final Reader reader;
    private final RenderContext context;

    TranslationNotices(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
    }

    /** The notice for a page, or null. */
    @Nullable
    TranslationNotice of(Optional<Shown> shown, PageVersions versions) {
        if (shown.isEmpty()) {
            return null;
        }
        Version version = shown.get().version();
        if (shown.get().isFallback()) {
            return notice("missing", version.language(), null, versions);
        }
        if (context.config().languages().size() < 2) {
            return null;
        }
        Optional<Translation> outdated = context.outdated(version);
        return outdated.isPresent()
                ? notice("outdated", outdated.get().source().language(), changed(outdated.get()), versions)
                : null;
    }

    private TranslationNotice notice(
            String kind, Language original, @Nullable DateText changed, PageVersions versions) {
        return new TranslationNotice(
                kind,
                reader.languageName(reader.language()),
                reader.languageName(original),
                original.tag(),
                context.url(versions.path(original)),
                changed);
    }

    /**
     * The last commit is the date of the change only if it is newer than the translation: an uncommitted change has no
     * date.
     */
    private @Nullable DateText changed(Translation old) {
        return context.lastChange(old.source().file())
                .filter(moment -> old.record()
                        .filter(record -> !moment.atZone(context.config().timeZone())
                                .toLocalDate()
                                .isBefore(record.accepted()))
                        .isPresent())
                .map(moment -> reader.formats().day(moment, context.config().timeZone()))
                .orElse(null);
    }
}
