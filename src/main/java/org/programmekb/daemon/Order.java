package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
public record Order(Path folder, Map<String, String> environment, List<String> arguments) {
    public Order {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        arguments = List.copyOf(arguments);
    }

    /** Reads an order behind its identity. */
    static Order read(FieldReader fields) throws IOException {
        Path folder = Path.of(fields.next());
        Map<String, String> environment = new TreeMap<>();
        for (String variable : fields.list()) {
            int end = variable.indexOf('=');
            environment.put(variable.substring(0, end), variable.substring(end + 1));
        }
        return new Order(folder, environment, fields.list());
    }

    /** Writes what {@link #read} reads. */
    void write(OutputStream stream) throws IOException {
        StringBuilder fields = new StringBuilder();
        fields.append(folder).append('\0').append(environment.size()).append('\0');
        environment.forEach(
                (name, value) -> fields.append(name).append('=').append(value).append('\0'));
        fields.append(arguments.size()).append('\0');
        arguments.forEach(argument -> fields.append(argument).append('\0'));
        stream.write(fields.toString().getBytes(StandardCharsets.UTF_8));
    }
}
