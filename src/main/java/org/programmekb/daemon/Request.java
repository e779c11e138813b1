package org.programmekb.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Command that a client asks the daemon to run.
 *
 * @param folder where the command was given
 * @param environment all variables of the client
 */
public record Request(Path folder, Map<String, String> environment, List<String> arguments) {
    public Request {
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    static Request read(FieldReader fields) throws IOException {
        Path folder = Path.of(fields.next());
        Map<String, String> environment = new TreeMap<>();
        for (String variable : fields.list()) {
            int end = variable.indexOf('=');
            if (end < 0) {
                throw new IOException("a variable without a value: " + variable);
            }
            environment.put(variable.substring(0, end), variable.substring(end + 1));
        }
        return new Request(folder, environment, fields.list());
    }
}
