package org.programmekb.spec;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The open data of a published site, read by other libraries than those that the program uses. */
final class PublishedData {
    private static final String FOLDER = "data/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Result result;
    private final SchemaRegistry schemas;

    PublishedData(Result result) {
        this.result = result;
        Map<String, String> published = new HashMap<>();
        for (String path : result.files().keySet()) {
            if (path.startsWith(FOLDER + "schema/")) {
                published.put(JSON.readTree(result.text(path)).get("$id").asString(), result.text(path));
            }
        }
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(published));
    }

    /** The files of the open data with this ending. */
    List<String> files(String ending) {
        return result.files().keySet().stream()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(ending))
                .toList();
    }

    JsonNode json(String name) {
        return JSON.readTree(result.text(FOLDER + name));
    }

    /** The entries of a list file. */
    List<JsonNode> entries(String name) {
        return items(json(name).get("entries"));
    }

    /** The items of a list; none if there is no list. */
    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** What does not fit the schema that a file names. */
    List<String> flaws(JsonNode file) {
        Schema schema = schemas.getSchema(SchemaLocation.of(file.get("$schema").asString()));
        return schema.validate(file).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** What does not fit in any file that names a schema of the site, after the file's path. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        for (String ending : List.of(".json", ".geojson")) {
            for (String path : files(ending)) {
                JsonNode file = JSON.readTree(result.text(path));
                if (file.has("$schema")) {
                    flaws(file).forEach(flaw -> flaws.add(path + ": " + flaw));
                }
            }
        }
        return flaws;
    }

    /** The rows of a table, by the names of its columns. */
    List<CSVRecord> csv(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                format.parse(new StringReader(result.text(FOLDER + name).substring(1)))) {
            return parser.getRecords();
        }
    }

    /** The statements of a file of JSON-LD. */
    RdfDataset rdf(String name) throws JsonLdError {
        return JsonLd.toRdf(JsonDocument.of(new StringReader(result.text(FOLDER + name))))
                .get();
    }
}
