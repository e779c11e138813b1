package org.programmekb.index;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;

/** Finds published translations whose published sources say something else since. */
public final class TranslationAudit {
    private final SiteIndex index;
    private final Translations translations;

    /** An audit of what is published. */
    public TranslationAudit(SiteIndex index, Translations translations) {
        this.index = index;
        this.translations = translations;
    }

    /** Reports all of them. */
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
