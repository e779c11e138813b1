package org.programmekb.index;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;

/** Check for published translations whose published sources have changed since. */
public final class TranslationCheck {
    private TranslationCheck() {}

    /** Reports all outdated translations. */
    public static void check(SiteIndex index, Translations translations, Diagnostics diagnostics) {
        for (Translation translation : translations.all()) {
            if (translation.state() == TranslationState.OUTDATED
                    && isPublished(translation, index)
                    && isWhole(translation.id().document(), index)) {
                String path = translation.document().orElseThrow().file().path();
                diagnostics.report(
                        Code.TRANSLATION_OUTDATED,
                        translation.document().orElseThrow().file().location(),
                        Message.of(
                                "translation-outdated.changed",
                                translation.source().file().path(),
                                translation.record().orElseThrow().accepted()),
                        Message.of("translation-outdated.hint-commands", path));
            }
        }
    }

    private static boolean isWhole(ContentId id, SiteIndex index) {
        return index.versions(index.entry(id)).stream()
                .allMatch(version -> version.document().isWhole());
    }

    private static boolean isPublished(Translation translation, SiteIndex index) {
        ContentId id = translation.id().document();
        return index.isPublished(id, translation.id().language())
                && index.isPublished(id, translation.source().language());
    }
}
