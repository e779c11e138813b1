package org.programmekb.render.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;

class SchemaOrgNodeTest {
    @Test
    void properties_stand_in_the_order_stated_and_none_is_empty() {
        SchemaOrgNode thing = SchemaOrgNode.of("City", "https://example.org/#city/nice")
                .with("name", "尼斯")
                .with("description", Optional.empty())
                .with("url", "")
                .withTexts("alternateName", List.of())
                .with("geo", SchemaOrgNode.of("GeoCoordinates").with("latitude", new BigDecimal("43.70")))
                .with("about", List.of(SchemaOrgNode.reference("a")))
                .with("location", List.of(SchemaOrgNode.reference("a"), SchemaOrgNode.reference("b")))
                .withTexts("keywords", List.of("one", "two"));

        assertThat(thing)
                .hasToString("{\"@type\":\"City\",\"@id\":\"https://example.org/#city/nice\",\"name\":\"尼斯\","
                        + "\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":43.70},\"about\":{\"@id\":\"a\"},"
                        + "\"location\":[{\"@id\":\"a\"},{\"@id\":\"b\"}],\"keywords\":[\"one\",\"two\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</SCRIPT >",
                "<!-- <script",
                "--> ]]> <![CDATA[",
                "\u2028 \u2029 \u0000 \u001f \b \t \n \r",
                "\" \\ \\\" '",
                "𠀀 \uD83D\uDE00"
            })
    void no_text_breaks_out_of_the_script_and_every_text_comes_back(String hostile) {
        String graph = SchemaOrgNode.graph(List.of(SchemaOrgNode.of("SchemaOrgNode", hostile)
                .with("name", hostile)
                .withTexts("keywords", List.of(hostile, hostile))));
        Document page = Jsoup.parse("<script type=\"application/ld+json\">" + graph + "</script><p>after</p>");

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("p").text()).isEqualTo("after");
        assertThat(graph).doesNotContain("<", ">", "\u2028", "\u2029");
        Map<String, Object> json = new Json().toType(page.selectFirst("script").data(), Json.MAP_TYPE);
        assertThat(((Map<?, ?>) ((List<?>) json.get("@graph")).get(0)).get("name"))
                .isEqualTo(hostile);
    }
}
