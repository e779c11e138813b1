package org.programmekb.wordpress.text;

import java.util.Locale;
import org.programmekb.diagnostic.Message;

/** What a person has to look at after an import. */
public enum Issue {
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
    LANGUAGE;

    /** The heading of the list in the report. */
    public Message heading() {
        return Message.of("import.issue." + key());
    }

    /** What to do about it. */
    public Message advice() {
        return Message.of("import.advice." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
