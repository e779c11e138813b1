package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the open data state as a graph, for programs that join data of many publishers. */
final class LinkedDataTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    private static final String DCTERMS = "http://purl.org/dc/terms/";

    @Test
    void relationsAreStatementsOfKnownVocabularies() throws Exception {
        Set<String> statements = statements(OpenDataTest.data(OpenDataTest.SITE).rdf("graph.jsonld"));

        String data = "https://example.org/data/v1/";
        String own = data + "vocabulary.jsonld#";
        assertThat(statements)
                .contains(
                        data + "news/month.json#it https://schema.org/about " + data + "cities/port-merrow.json#it",
                        data + "projects/pilot.json#it " + own + "participatingCity " + data
                                + "cities/port-merrow.json#it",
                        data + "cities/port-merrow.json#it " + own + "cluster " + data + "clusters/quiet-ports.json#it",
                        data + "cities/port-merrow.json#it https://schema.org/name 墨罗港");
        assertThat(statements).noneMatch(statement -> statement.contains("hidden"));
    }

    @Test
    void theCatalogueSaysWhatDcatApDemands() throws Exception {
        RdfDataset catalogue =
                OpenDataTest.data(OpenDataTest.SITE.configured("""
                site.publisher.en=The Programme
                site.publisher.zh=项目组
                site.publisher.url=https://example.com/who
                site.data.licence=https://creativecommons.org/licenses/by/4.0/
                site.data.contact=mailto:data@example.org
                """)).rdf("catalogue.jsonld");
        Set<String> statements = statements(catalogue);

        assertThat(missing(catalogue, DCAT + "Catalog", "title", "description", "publisher", "language"))
                .isEmpty();
        assertThat(missing(catalogue, DCAT + "Dataset", "title", "description", "publisher", "language", "identifier"))
                .isEmpty();
        assertThat(missing(catalogue, DCAT + "Distribution", "format", "license", "title"))
                .isEmpty();
        String at = "https://example.org/data/v1/catalogue.jsonld#";
        assertThat(statements)
                .contains(
                        at + "catalogue " + DCAT + "dataset " + at + "cities",
                        at + "cities " + DCAT + "distribution " + at + "cities-csv",
                        at + "cities-csv " + DCAT + "accessURL https://example.org/en/data/",
                        at + "cities-csv " + DCAT + "downloadURL https://example.org/data/v1/cities.csv",
                        at + "cities-csv " + DCTERMS
                                + "format http://publications.europa.eu/resource/authority/file-type/CSV",
                        at + "cities-csv " + DCTERMS + "license https://creativecommons.org/licenses/by/4.0/",
                        "http://publications.europa.eu/resource/authority/file-type/CSV"
                                + " http://www.w3.org/1999/02/22-rdf-syntax-ns#type " + DCTERMS
                                + "MediaTypeOrExtent",
                        at + "cities " + DCTERMS
                                + "language http://publications.europa.eu/resource/authority/language/ZHO");
    }

    @Test
    void dataPortalsAndSearchEnginesHearOfTheSamePublisher() throws Exception {
        Result built = OpenDataTest.SITE
                .configured("site.publisher.en=The Programme\nsite.publisher.zh=项目组")
                .build();

        assertThat(text(built, "data/v1/catalogue.jsonld")).contains("The Programme", "项目组");
        String publisher = "\"@id\":\"https://example.org/#publisher\",\"name\":";
        assertThat(text(built, "en/index.html")).contains(publisher + "\"The Programme\"");
        assertThat(text(built, "zh/index.html")).contains(publisher + "\"项目组\"");
    }

    private static String text(Result built, String file) {
        return new String(built.files().get(file), StandardCharsets.UTF_8);
    }

    private static Set<String> statements(RdfDataset dataset) {
        return dataset.getDefaultGraph().toList().stream()
                .map(triple -> triple.getSubject().getValue() + " "
                        + triple.getPredicate().getValue() + " "
                        + triple.getObject().getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of these properties nodes of a type lack. */
    private static List<String> missing(RdfDataset dataset, String type, String... properties) {
        List<RdfTriple> triples = dataset.getDefaultGraph().toList();
        Set<String> nodes = triples.stream()
                .filter(triple -> triple.getObject().getValue().equals(type))
                .map(triple -> triple.getSubject().getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(nodes).as(type).isNotEmpty();
        return nodes.stream()
                .flatMap(node -> List.of(properties).stream()
                        .filter(property -> triples.stream()
                                .noneMatch(triple -> triple.getSubject()
                                                .getValue()
                                                .equals(node)
                                        && triple.getPredicate().getValue().equals(DCTERMS + property)))
                        .map(property -> node + " lacks " + property))
                .toList();
    }
}
