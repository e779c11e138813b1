package org.programmekb.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.LocalizedText;

/**
 * The official name of something, with names it had or is also called.
 *
 * @param official per language
 * @param former language code to former names
 * @param variants language code to other names
 */
public record ProperName(LocalizedText official, Map<String, List<String>> former, Map<String, List<String>> variants) {
    public ProperName {
        former = Collections.unmodifiableMap(new LinkedHashMap<>(former));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }
}
