package org.programmekb.render.layout;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Version;
import org.programmekb.index.Shown;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.View;
import org.programmekb.translation.Translation;

/** Notices on pages whose translation is missing or outdated. */
record TranslationNotices(Reader reader) {
    /** The notice for a page that shows an entry, if there is one. */
    Optional<View> of(Shown shown, PageVersions versions) {
        Version version = shown.version();
        if (shown.isFallback()) {
            return Optional.of(notice("missing", version.language(), versions));
        }
        return reader.config().languages().size() < 2
                ? Optional.empty()
                : reader.context()
                        .outdated(version)
                        .map(old -> notice("outdated", old.source().language(), versions)
                                .with("changed", changed(old)));
    }

    private View notice(String kind, Language original, PageVersions versions) {
        return new View()
                .with("kind", kind)
                .with("language", reader.languageName(reader.language()))
                .with("original", reader.languageName(original))
                .with("originalLang", original.tag())
                .with("originalUrl", reader.context().url(versions.path(original)));
    }

    /**
     * The last commit is the date of the change only if it is newer than the translation: an uncommitted change has no
     * date.
     */
    private Optional<DateText> changed(Translation old) {
        return reader.context()
                .lastChange(old.source().file())
                .filter(moment -> old.record()
                        .filter(record -> !moment.atZone(reader.config().timeZone())
                                .toLocalDate()
                                .isBefore(record.accepted()))
                        .isPresent())
                .map(moment -> reader.formats().day(moment, reader.config().timeZone()));
    }
}
