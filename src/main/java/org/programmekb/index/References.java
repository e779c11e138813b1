package org.programmekb.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.programmekb.content.Organisation;
import org.programmekb.content.Programme;
import org.programmekb.content.Term;

/** Organisations and terms by id, in file order. Each kind is listed in one file and has no documents of its own. */
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
