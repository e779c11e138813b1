package org.programmekb.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.LocalizedText;

/**
 * An official name, with its short forms, former names and wrong variants.
 *
 * @param official the official name per language
 * @param shortForms shorter names that prose may use, by language code
 * @param former former names, by language code
 * @param variants wrong names that must be replaced by the official one, by language code
 */
public record ProperName(
        LocalizedText official,
        Map<String, List<String>> shortForms,
        Map<String, List<String>> former,
        Map<String, List<String>> variants) {
    public ProperName {
        shortForms = Collections.unmodifiableMap(new LinkedHashMap<>(shortForms));
        former = Collections.unmodifiableMap(new LinkedHashMap<>(former));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /** Creates a name without short forms. */
    public ProperName(LocalizedText official, Map<String, List<String>> former, Map<String, List<String>> variants) {
        this(official, Map.of(), former, variants);
    }
}
