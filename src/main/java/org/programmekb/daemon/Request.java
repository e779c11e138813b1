package org.programmekb.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command as somebody gave it to the launcher.
 *
 * @param folder where it was given
 * @param environment all variables that the launcher passes on
 */
public record Request(Path folder, Map<String, String> environment, List<String> arguments) {
    public Request {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        arguments = List.copyOf(arguments);
    }

    /** Reads an request behind its identity. */
    static Request read(FieldReader fields) throws IOException {
        Path folder = Path.of(fields.next());
        Map<String, String> environment = new TreeMap<>();
        for (String variable : fields.list()) {
            int end = variable.indexOf('=');
            environment.put(variable.substring(0, end), variable.substring(end + 1));
        }
        return new Request(folder, environment, fields.list());
    }
}
