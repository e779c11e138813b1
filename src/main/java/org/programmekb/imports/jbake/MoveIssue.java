package org.programmekb.imports.jbake;

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
    public String texts() {
        return "migrate";
    }
}
