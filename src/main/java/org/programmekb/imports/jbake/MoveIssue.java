package org.programmekb.imports.jbake;

import java.util.Locale;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.Report;

/** What a person has to look at after documents were moved. */
enum MoveIssue implements Report.Kind {
    TITLE,
    DATE,
    STATUS,
    FACTS,
    FIELD,
    LINK,
    ADDRESS,
    PAGE;

    @Override
    public Message heading() {
        return Message.of("migrate.issue." + key());
    }

    @Override
    public Message advice() {
        return Message.of("migrate.advice." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
