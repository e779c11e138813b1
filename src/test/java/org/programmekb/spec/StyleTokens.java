package org.programmekb.spec;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The custom properties of a style sheet.
 *
 * @param light the values without a condition
 * @param dark those that differ in the dark colour scheme
 */
record StyleTokens(Map<String, String> light, Map<String, String> dark) {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;}]+)");
    private static final Pattern ROOT = Pattern.compile("(?m)^:root[^{]*\\{([^}]*)\\}");
    private static final Pattern DARK =
            Pattern.compile("@media screen and \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{([^}]*)\\}");

    static StyleTokens of(String sheet) {
        return new StyleTokens(values(ROOT, sheet), values(DARK, sheet));
    }

    private static Map<String, String> values(Pattern rules, String sheet) {
        Map<String, String> values = new TreeMap<>();
        rules.matcher(sheet)
                .results()
                .forEach(rule -> TOKEN.matcher(rule.group(1))
                        .results()
                        .forEach(token ->
                                values.put(token.group(1), token.group(2).strip())));
        return values;
    }
}
