package org.programmekb.index;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;

/** Check for published translations whose published sources have changed since. */
public final class TranslationAudit {
    private final SiteIndex index;
    private final Translations translations;

    /** A check of the published content. */
    public TranslationAudit(SiteIndex index, Translations translations) {
        this.index = index;
        this.translations = translations;
    }

    /** Reports all outdated translations. */
    public void check(Diagnostics diagnostics) {
        for (Translation translation : translations.all()) {
            if (translation.state() == TranslationState.OUTDATED && isPublished(translation)) {
                String path = translation.document().orElseThrow().file().path();
                diagnostics.report(
                        Code.TRANSLATION_OUTDATED,
                        translation.document().orElseThrow().file().location(),
                        translation.source().file().path()
                                + " has changed since this translation was accepted on "
                                + translation.record().orElseThrow().accepted(),
                        "run `kb translations diff " + path + "`, update the translation, then run"
                                + " `kb translations accept " + path + "`");
            }
        }
    }

    private boolean isPublished(Translation translation) {
        ContentId id = translation.id().document();
        return index.isPublished(id, translation.id().language())
                && index.isPublished(id, translation.source().language());
    }
}
