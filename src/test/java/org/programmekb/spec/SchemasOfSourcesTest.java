package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmekb.dataset.JsonValues;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schemas for text editors agree with the program: they accept what it accepts, and refuse what it refuses. */
final class SchemasOfSourcesTest {
    /**
     * A finding that no schema can have.
     *
     * @param code the code
     * @param message a part of its message; empty for all findings of the code
     * @param reason why not
     */
    private record Beyond(String code, String message, String reason) {}

    private static final String OTHER_FIELD = "depends on another field";
    private static final String OTHER_FILE = "depends on another file";
    private static final String SPELLING = "is about characters of which YAML makes the value";
    private static final List<Beyond> BEYOND = List.of(
            new Beyond("encoding-invalid", "", SPELLING),
            new Beyond("header-punctuation", "", SPELLING),
            new Beyond("text-cut", "", SPELLING),
            new Beyond("reference-unknown", "", OTHER_FILE),
            new Beyond("fact-conflict", "", OTHER_FILE),
            new Beyond("image-missing", "", OTHER_FILE),
            new Beyond("image-alt-missing", "", OTHER_FILE),
            new Beyond("link-broken", "", OTHER_FILE),
            new Beyond("output-collision", "", OTHER_FILE),
            new Beyond("slug-invalid", "`cities`", "depends on the name of the file"),
            new Beyond("date-invalid", "the last year that calendars can show", "is about one year"),
            new Beyond("date-order", "", OTHER_FIELD),
            new Beyond("field-missing", "has no `email`", OTHER_FIELD),
            new Beyond("field-missing", "has no `label`", "ends the description of one field, not of the file"),
            new Beyond("type-description", "", OTHER_FIELD),
            new Beyond("field-missing", "has no `person`", OTHER_FIELD),
            new Beyond("value-invalid", "is not one of eu, cn", "depends on the configuration"),
            new Beyond("language-unknown", "", "depends on the configuration"),
            new Beyond("field-misplaced", "`summary`", "is right in a site with one language"),
            new Beyond("value-invalid", "is the city itself", "depends on the name of the file"),
            new Beyond("value-invalid", "not the code of a currency", "currencies come and go"),
            new Beyond("value-invalid", "not in `cities`", OTHER_FIELD),
            new Beyond("value-invalid", "the `status` of the decision", OTHER_FIELD),
            new Beyond("value-invalid", "fewer than two cities", OTHER_FILE),
            new Beyond("value-invalid", "belong to the same side", OTHER_FILE));

    private static final Pattern FINDING =
            Pattern.compile("(content/[^:]+):(\\d+):\\d+: error\\[([a-z-]+)]: (.*?) \\(hint: .*");
    private static final Pattern HEADER =
            Pattern.compile("^\\uFEFF?---\\R(.*?)^---\\s*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final LoadSettings CORE =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private static final Map<String, byte[]> SCHEMAS = JsonSchemas.all(Types.BUILT_IN);

    private final Map<String, Validator> validators = new HashMap<>();
    private Map<String, byte[]> schemas = SCHEMAS;

    @Test
    void allContentOfTheProgrammeAndOfTheExamplesIsValid() throws IOException {
        List<String> refused = new ArrayList<>();
        int read = 0;
        for (String project :
                List.of(".", "examples/harbour-programme", "examples/four-languages", "examples/river-towns")) {
            Types types = IndexedProject.config(Path.of(project).toRealPath(), Project.USUAL, false)
                    .types();
            schemas = JsonSchemas.all(types);
            validators.clear();
            for (Map.Entry<String, String> file : contentOf(Path.of(project)).entrySet()) {
                Optional<Yaml> yaml = Yaml.of(file.getKey(), file.getValue(), types);
                if (yaml.isPresent()) {
                    read++;
                    errors(yaml.get()).forEach(error -> refused.add(project + "/" + file.getKey() + ": " + error));
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void theSchemasRefuseEachMistakeThatTheyCanExpress() throws IOException {
        Set<Beyond> seen = new TreeSet<>(Comparator.comparing(Beyond::toString));
        List<String> accepted = new ArrayList<>();
        int refused = 0;
        for (Path expected : expected()) {
            Map<String, String> files = Site.of(
                            Files.readString(Path.of(expected.toString().replace(".expected", ".site"))))
                    .files();
            for (String line : Files.readAllLines(expected)) {
                Matcher finding = FINDING.matcher(line);
                if (!finding.matches()) {
                    continue;
                }
                String path = finding.group(1);
                Optional<Yaml> yaml = Yaml.of(path, files.getOrDefault(path, ""));
                int at = Integer.parseInt(finding.group(2));
                if (yaml.isEmpty() || at > yaml.get().lastLine()) {
                    continue;
                }
                Optional<Beyond> beyond = BEYOND.stream()
                        .filter(each -> each.code().equals(finding.group(3)) && line.contains(each.message()))
                        .findFirst();
                if (beyond.isPresent()) {
                    seen.add(beyond.get());
                } else if (lines(yaml.get()).contains(at)) {
                    refused++;
                } else {
                    accepted.add(expected.getFileName() + ": " + line);
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(BEYOND).as("what is beyond a schema").hasSameElementsAs(seen);
        assertThat(refused).isGreaterThan(60);
    }

    /** One site for each finding; the tables {@code bad-*} have many values that YAML has and JSON has not. */
    private static List<Path> expected() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid"))) {
            return files.filter(file -> file.getFileName().toString().matches("(?!bad-).*(?<!\\.zh)\\.expected"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> contentOf(Path project) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(project.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(yaml|md|adoc)")) {
                    files.put(project.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    /** The lines of the file on which the schema refuses something. */
    private Set<Integer> lines(Yaml yaml) throws IOException {
        Set<Integer> lines = new TreeSet<>();
        if (yaml.places().isEmpty()) {
            return lines;
        }
        validate(yaml).forEach(error -> {
            String place = error.getInstanceLocation();
            lines.add(yaml.places().getOrDefault(place, 0));
            lines.add(yaml.keys().getOrDefault(place, 0));
        });
        return lines;
    }

    private List<String> errors(Yaml yaml) throws IOException {
        return validate(yaml).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }

    private List<Error> validate(Yaml yaml) throws IOException {
        URI address = URI.create("https://example.org/" + yaml.schema());
        Validator validator = validators.computeIfAbsent(yaml.schema(), name -> {
            Validator made = JsonValues.validator();
            made.registerSchema(address, new String(schemas.get(name), StandardCharsets.UTF_8));
            return made;
        });
        Validator.Result result = validator.validate(address, yaml.value());
        return result.isValid() ? List.of() : result.getErrors();
    }

    /**
     * The YAML of a file.
     *
     * @param schema the schema that it must follow
     * @param places the line of each value by its JSON pointer
     * @param keys the line of the key of each value
     */
    private record Yaml(
            String schema,
            @Nullable Object value,
            Map<String, Integer> places,
            Map<String, Integer> keys,
            int lastLine) {
        /** The facts in a file or the YAML in its header; empty if it has none, or if YAML itself refuses them. */
        static Optional<Yaml> of(String path, String text) {
            return of(path, text, Types.BUILT_IN);
        }

        static Optional<Yaml> of(String path, String text, Types types) {
            String[] folders = path.split("/");
            boolean isFacts = path.endsWith(".yaml");
            Matcher header = HEADER.matcher(text);
            if (!isFacts && !header.lookingAt()) {
                return Optional.empty();
            }
            String yaml = isFacts ? text : "\n" + header.group(1);
            Optional<ContentType> type = types.ofFolder(folders[1]);
            String schema = type.map(own -> isFacts ? own.word() : own.word() + "-header")
                            .orElse(folders[1].replace(".yaml", ""))
                    + ".schema.json";
            if (type.isEmpty() && !SCHEMAS.containsKey(schema)) {
                return Optional.empty();
            }
            try {
                Map<String, Integer> places = new HashMap<>();
                Map<String, Integer> keys = new HashMap<>();
                new Compose(CORE).composeString(yaml).ifPresent(root -> addPlaces(root, "", places, keys));
                return Optional.of(new Yaml(
                        schema, new Load(CORE).loadFromString(yaml), places, keys, yaml.split("\n", -1).length));
            } catch (YamlEngineException refused) {
                return Optional.empty();
            }
        }

        private static void addPlaces(
                Node node, String pointer, Map<String, Integer> places, Map<String, Integer> keys) {
            places.put(pointer, line(node));
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> {
                    String inner = pointer + "/" + ((ScalarNode) entry.getKeyNode()).getValue();
                    keys.put(inner, line(entry.getKeyNode()));
                    addPlaces(entry.getValueNode(), inner, places, keys);
                });
            } else if (node instanceof SequenceNode list) {
                for (int i = 0; i < list.getValue().size(); i++) {
                    addPlaces(list.getValue().get(i), pointer + "/" + i, places, keys);
                }
            }
        }

        private static int line(Node node) {
            return node.getStartMark().orElseThrow().getLine() + 1;
        }
    }
}
