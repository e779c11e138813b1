package org.programmekb.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.programmekb.content.Organisation;
import org.programmekb.content.Programme;
import org.programmekb.content.Term;

/** What is listed in one file each and has no document of its own, by id in the order written. */
record References(Map<String, Organisation> organisations, Map<String, Term> terms) {
    References(Programme programme) {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
        programme.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        programme.terms().forEach(term -> terms.put(term.id(), term));
    }

    @Override
    public Map<String, Organisation> organisations() {
        return Collections.unmodifiableMap(organisations);
    }

    @Override
    public Map<String, Term> terms() {
        return Collections.unmodifiableMap(terms);
    }
}
