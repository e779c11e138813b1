package org.programmekb.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.LocalizedText;

/**
 * The official name of something, with shorter forms of it, names it had and names it should not be called.
 *
 * @param official per language
 * @param shortForms language code to shorter names that prose may use
 * @param former language code to former names
 * @param variants language code to names that are found where the official one should stand
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

    /** A name without shorter forms. */
    public ProperName(LocalizedText official, Map<String, List<String>> former, Map<String, List<String>> variants) {
        this(official, Map.of(), former, variants);
    }
}
