package org.programmekb.render.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetStructuredDataTest {
    @Test
    void a_catalogue_holds_sets_of_data_in_several_forms() {
        SchemaOrgNode cities = DatasetStructuredData.dataset(
                "https://example.org/data/#cities",
                "Cities",
                "All cities.",
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                Optional.of(Instant.parse("2024-06-15T10:00:00Z")),
                SchemaOrgNode.reference("https://example.org/#publisher"),
                List.of(
                        DatasetStructuredData.download("https://example.org/data/cities.csv", "text/csv"),
                        DatasetStructuredData.download("https://example.org/data/cities.json", "application/json")));

        assertThat(DatasetStructuredData.catalogue("https://example.org/en/data/", "Open data", null, List.of(cities)))
                .hasToString("{'@type':'DataCatalog','@id':'https://example.org/en/data/#catalogue','name':'Open data',"
                                .replace('\'', '"')
                        + ("'url':'https://example.org/en/data/','dataset':{'@type':'Dataset',"
                                        + "'@id':'https://example.org/data/#cities','name':'Cities','description':'All cities.',"
                                        + "'license':'https://creativecommons.org/licenses/by/4.0/','dateModified':'2024-06-15T10:00:00Z',"
                                        + "'creator':{'@id':'https://example.org/#publisher'},'distribution':["
                                        + "{'@type':'DataDownload','contentUrl':'https://example.org/data/cities.csv','encodingFormat':'text/csv'},"
                                        + "{'@type':'DataDownload','contentUrl':'https://example.org/data/cities.json','encodingFormat':'application/json'}]}}")
                                .replace('\'', '"'));
    }
}
