package org.programmekb.wordpress;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values of YAML: as they are if YAML reads them so, else in quotation marks. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}/][\\p{L}\\p{M}\\p{N} ._/()’–-]*");
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|yes|no|on|off|null");

    private Yaml() {}

    static String text(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return PLAIN.matcher(line).matches() && !OTHER.matcher(line).matches()
                ? line
                : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
