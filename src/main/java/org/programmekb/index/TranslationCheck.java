package org.programmekb.index;

import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;

/** Check for published translations whose sources have changed since, and for renamed documents without an alias. */
public final class TranslationCheck {
    private TranslationCheck() {}

    /** Reports all outdated translations and all forgotten aliases. */
    public static void check(SiteIndex index, Translations translations, Diagnostics diagnostics) {
        for (ContentId document : translations.documents()) {
            translations
                    .formerName(document)
                    .filter(former -> index.isPublished(document))
                    .ifPresent(former -> checkAliases(index.entry(document), former, diagnostics));
        }
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

    private static void checkAliases(Entry entry, ContentId former, Diagnostics diagnostics) {
        for (Version version : entry.core().versions()) {
            String rooted = Addresses.of(former, version.language());
            String alias = rooted.substring(Addresses.home(version.language()).length(), rooted.length() - 1);
            boolean isKnown = version.aliases().stream()
                    .map(each -> each.replaceFirst("/$", ""))
                    .anyMatch(each -> each.equals(alias) || (each + "/").equals("/" + rooted));
            if (!isKnown) {
                diagnostics.report(
                        Code.ALIAS_MISSING,
                        version.document().source().location(),
                        Message.of("alias-missing.renamed", former, entry.core().id()),
                        Message.of("alias-missing.hint-add", "aliases: [" + alias + "]"));
            }
        }
    }

    private static boolean isPublished(Translation translation, SiteIndex index) {
        ContentId id = translation.id().document();
        return index.isPublished(id, translation.id().language())
                && index.isPublished(id, translation.source().language());
    }
}
