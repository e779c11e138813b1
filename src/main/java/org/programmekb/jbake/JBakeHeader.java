package org.programmekb.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.source.SourceFile;

/**
 * A header of {@code key=value} lines, as written.
 *
 * @param values empty if the file has no such header
 */
record JBakeHeader(Map<String, String> values) {
    JBakeHeader {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads the header. JBake would treat it as text if one of its lines is wrong.
     *
     * @throws RefusedDocumentException if a line of the header has no {@code =}
     * @throws IOException if the file cannot be read
     */
    static JBakeHeader read(SourceFile file, String separator) throws IOException {
        String text = new String(file.read(), StandardCharsets.UTF_8);
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        int end = lines.indexOf(separator);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < end; i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals >= 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (!line.isEmpty()) {
                throw new RefusedDocumentException("line " + (i + 1) + " of the header, `" + line + "`, has no `=`");
            }
        }
        return new JBakeHeader(values);
    }
}
