package org.programmekb.scaffold;

import java.util.Map;

/**
 * A side of the cooperation.
 *
 * @param names its name by the code of the language
 */
public record Side(String id, Map<String, String> names) {}
