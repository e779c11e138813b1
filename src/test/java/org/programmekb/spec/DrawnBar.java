package org.programmekb.spec;

import java.util.List;
import java.util.OptionalLong;

/** A bar with its ends in days since 1970; an end that is not known is empty. */
record DrawnBar(OptionalLong from, OptionalLong to) {
    /** The bar of a time that is stated in words around one or two dates; with one date, the words tell which end it is. */
    static DrawnBar of(List<DatedSpan> stated, String words) {
        boolean isEnd = words.startsWith("until") || words.startsWith("截至");
        boolean isBegin = words.startsWith("from") || words.endsWith("起");
        DatedSpan first = stated.get(0);
        DatedSpan last = stated.get(stated.size() - 1);
        return new DrawnBar(
                stated.size() == 1 && isEnd ? OptionalLong.empty() : OptionalLong.of(first.from()),
                stated.size() == 1 && isBegin ? OptionalLong.empty() : OptionalLong.of(last.to()));
    }
}
