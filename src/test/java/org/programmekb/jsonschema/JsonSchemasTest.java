package org.programmekb.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Schema;
import org.programmekb.content.schema.FieldTexts;
import org.programmekb.content.schema.Schemas;
import org.programmekb.content.type.TypeFields;
import org.programmekb.diagnostic.GeneratedPage;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.source.Register;
import org.programmekb.type.Types;

@Tag("docs")
class JsonSchemasTest {
    private static final Path FOLDER = Path.of("schemas");

    @Test
    void theCommittedSchemasAreThoseOfTheProgram() throws IOException {
        Map<String, byte[]> all = JsonSchemas.all(Types.BUILT_IN);
        for (Map.Entry<String, byte[]> schema : all.entrySet()) {
            GeneratedPage.assertFresh(
                    FOLDER.resolve(schema.getKey()).toString(), new String(schema.getValue(), StandardCharsets.UTF_8));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(all.keySet());
        }
    }

    @Test
    void theSettingsOfVsCodeNameASchemaForEachYamlFile() throws IOException {
        Map<String, byte[]> files = JsonSchemas.projectFiles(Types.BUILT_IN);

        assertThat(files).hasSize(Types.BUILT_IN.all().size() + 7);
        for (String path : List.of(".vscode/settings.json", "schemas/city.schema.json", "schemas/people.schema.json")) {
            GeneratedPage.assertFresh(path, new String(files.get(path), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyFieldAndNothingElseIsExplainedInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("names.short", "names.former", "names.variants", "document.image"));
        Stream.concat(
                        Types.BUILT_IN.all().stream().map(type -> Schemas.of(type, Types.BUILT_IN)),
                        Stream.concat(Stream.of(Register.values()).map(Schemas::of), Stream.of(TypeFields.TYPE)))
                .forEach(schema -> addKeys(schema, used));

        for (MessageLanguage language : MessageLanguage.values()) {
            Path catalogue = Path.of(
                    "src/main/resources/org/programmekb/content/schema/fields." + language.code() + ".properties");
            assertThat(Files.readAllLines(catalogue).stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(used);
        }
    }

    /** The editor shows names where files hold ids, and its readers do not see the files. */
    @Test
    void explanationsSpeakOfThingsAndNotOfIdsAndFiles() {
        for (MessageLanguage language : MessageLanguage.values()) {
            assertThat(FieldTexts.keys().stream()
                            .filter(key -> !key.matches("(type|field|list)-of-a?-?(type|documents)\\..*|.*\\..*\\..*")
                                    || key.startsWith("document.image."))
                            .map(key -> FieldTexts.description(key, language)))
                    .noneMatch(text -> text.matches("(?i).*(\\bids?\\b|标识|\\.yaml|jbake\\.properties).*"));
        }
    }

    private static void addKeys(Schema schema, Set<String> used) {
        schema.fields().forEach((name, field) -> {
            String key = FieldTexts.key(schema.word(), name);
            used.add(key);
            addMeanings(key, field.type().form(), used);
            addGroups(field.type().form(), used);
        });
    }

    private static void addGroups(Form form, Set<String> used) {
        if (form instanceof Form.Group group) {
            addKeys(group.fields(), used);
        } else if (form instanceof Form.Items items) {
            addGroups(items.item(), used);
        } else if (form instanceof Form.Either either) {
            either.forms().forEach(each -> addGroups(each, used));
        } else if (form instanceof Form.ById byId) {
            addGroups(byId.value(), used);
        }
    }

    /** Codes of countries and the names of types need no explanation. */
    private static void addMeanings(String key, Form form, Set<String> used) {
        if (form instanceof Form.Choice choice && choice.words().size() < 14 && !key.equals("document.type")) {
            choice.words().forEach(word -> used.add(key + "." + word));
        } else if (form instanceof Form.Either either) {
            either.forms().forEach(each -> addMeanings(key, each, used));
        } else if (form instanceof Form.Items items) {
            addMeanings(key, items.item(), used);
        }
    }
}
