package org.programmekb.imports.wordpress.text;

import java.util.Locale;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.Report;

/** What a person has to look at after an import. */
public enum Issue implements Report.Kind {
    TITLE_MISSING,
    DATE_MISSING,
    IMAGE_MISSING,
    IMAGE_UNUSABLE,
    IMAGE_ALT,
    FILE_MISSING,
    SHORTCODE,
    BLOCK,
    FORM,
    EMBED,
    LINK_OLD_SITE,
    LINK_DROPPED,
    ANCHOR_DROPPED,
    CAPTION_LINK,
    ADDRESS,
    CATEGORY,
    PARTNER,
    LANGUAGE,
    /** Pictures are no mistakes: each needs a credit. */
    CREDIT;

    @Override
    public Message heading() {
        return Message.of("import.issue." + key());
    }

    @Override
    public Message advice() {
        return Message.of("import.advice." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
