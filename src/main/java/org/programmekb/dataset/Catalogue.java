package org.programmekb.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.config.DataSettings;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSet;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.type.ContentType;

/**
 * Catalogue of the open data for data portals: DCAT-AP 3 as JSON-LD. What the project does not state (licence, contact)
 * is left out; the publisher, whom a catalogue must name, is then the programme.
 */
final class Catalogue {
    /** Its path. */
    static final String PATH = Addresses.dataFile("catalogue.jsonld");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    /** The EU data theme "Regions and cities". */
    private static final String THEME = AUTHORITY + "data-theme/REGI";

    private final RenderContext context;
    private final SiteConfig config;
    private final PublishedSchemas schemas;
    private final Optional<Instant> modified;

    Catalogue(RenderContext context, PublishedSchemas schemas) {
        this.context = context;
        this.config = context.config();
        this.schemas = schemas;
        // Computed once, because it reads all documents.
        this.modified = context.lastChange();
    }

    JsonObject file() {
        List<DataSet> sets = DataSets.of(context);
        JsonObject catalogue = described(
                        new JsonObject()
                                .put("@id", context.absoluteUrl(PATH) + "#catalogue")
                                .put("@type", "dcat:Catalog"),
                        config.title(),
                        config.description().isEmpty() ? config.title() : config.description())
                .put("dcterms:language", languages())
                .put("foaf:homepage", id(context.absoluteUrl(""), "foaf:Document"))
                .put(
                        "dcat:themeTaxonomy",
                        id(AUTHORITY + "data-theme", "skos:ConceptScheme").put("dcterms:title", english("Data theme")))
                .put("dcterms:license", licence())
                .put("dcterms:spatial", countries())
                .put("dcat:dataset", sets, set -> id(iri(set)));
        putModified(catalogue);
        List<JsonObject> nodes = new ArrayList<>();
        nodes.add(catalogue);
        sets.forEach(set -> nodes.add(dataset(set)));
        sets.forEach(set -> set.formats().forEach(format -> nodes.add(distribution(set, format))));
        nodes.add(publisher());
        return new JsonObject()
                .put(
                        "@context",
                        new JsonObject()
                                .put("dcat", "http://www.w3.org/ns/dcat#")
                                .put("dcterms", "http://purl.org/dc/terms/")
                                .put("dcatap", "http://data.europa.eu/r5r/")
                                .put("foaf", "http://xmlns.com/foaf/0.1/")
                                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                                .put("vcard", "http://www.w3.org/2006/vcard/ns#")
                                .put("xsd", "http://www.w3.org/2001/XMLSchema#"))
                .put("@graph", nodes);
    }

    private JsonObject dataset(DataSet set) {
        JsonObject node = new JsonObject().put("@id", iri(set)).put("@type", "dcat:Dataset");
        JsonObject dataset = described(
                        node, message("data.set." + set.key()), message("data.set." + set.key() + ".text"))
                .put("dcterms:identifier", set.key())
                .put("dcterms:language", languages())
                .put("dcat:theme", id(THEME, "skos:Concept").put("skos:prefLabel", english("Regions and cities")))
                .put("dcat:version", Envelope.FORMAT)
                .put("dcat:landingPage", id(page(), "foaf:Document"))
                .put("dcat:keyword", texts(message("data.set." + set.key())))
                .put("dcterms:spatial", countries())
                .put("dcterms:accrualPeriodicity", id(AUTHORITY + "frequency/IRREG", "dcterms:Frequency"))
                .put("dcat:distribution", set.formats(), format -> id(iri(set, format)));
        config.data()
                .flatMap(DataSettings::contact)
                .ifPresent(contact -> dataset.put(
                        "dcat:contactPoint",
                        new JsonObject()
                                .put("@type", "vcard:Organization")
                                .put("vcard:fn", texts(config.publisher()))
                                .put(
                                        contact.toString().startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL",
                                        id(contact.toString()))));
        putModified(dataset);
        return dataset;
    }

    private JsonObject distribution(DataSet set, DataSet.Format format) {
        JsonObject distribution = new JsonObject()
                .put("@id", iri(set, format))
                .put("@type", "dcat:Distribution")
                .put("dcterms:title", texts(message("data.set." + set.key()), " (" + format.label() + ")"))
                .put("dcat:accessURL", id(page()))
                .put("dcat:downloadURL", id(context.absoluteUrl(set.path(format))))
                .put(
                        "dcterms:format",
                        id(AUTHORITY + "file-type/" + format.authorityCode(), "dcterms:MediaTypeOrExtent"))
                .put("dcat:mediaType", id(MEDIA_TYPES + format.mediaType(), "dcterms:MediaType"))
                .put("dcterms:language", languages())
                .put("dcterms:description", texts(message("data.set." + set.key() + ".text")))
                .put(
                        "dcatap:availability",
                        id(AUTHORITY + "planned-availability/STABLE", "skos:Concept")
                                .put("skos:prefLabel", english("stable")))
                .put("dcterms:license", licence());
        if (format == DataSet.Format.JSON) {
            distribution.put("dcterms:conformsTo", id(schemas.address(set.key()), "dcterms:Standard"));
        }
        putModified(distribution);
        return distribution;
    }

    /** Title, description and publisher, which catalogues and datasets must have. */
    private JsonObject described(JsonObject node, LocalizedText title, LocalizedText description) {
        node.put("dcterms:title", texts(title)).put("dcterms:description", texts(description));
        return node.put("dcterms:publisher", id(publisherIri()));
    }

    private JsonObject publisher() {
        return new JsonObject()
                .put("@id", publisherIri())
                .put("@type", "foaf:Agent")
                .put("foaf:name", texts(config.publisher()))
                .put(
                        "foaf:homepage",
                        config.data()
                                .flatMap(DataSettings::publisherUrl)
                                .map(url -> id(url.toString(), "foaf:Document")));
    }

    private String publisherIri() {
        return context.absoluteUrl(PATH) + "#publisher";
    }

    private void putModified(JsonObject node) {
        modified.ifPresent(moment -> node.put(
                "dcterms:modified",
                new JsonObject().put("@type", "xsd:dateTime").put("@value", moment.toString())));
    }

    private LocalizedText message(String key) {
        return new LocalizedText(config.languages().stream()
                .collect(Collectors.toMap(
                        Language::code, language -> context.messages(language).text(key))));
    }

    private List<JsonObject> texts(LocalizedText text) {
        return texts(text, "");
    }

    private List<JsonObject> texts(LocalizedText text, String ending) {
        return config.languages().stream()
                .flatMap(language -> text.in(language).stream()
                        .map(own -> new JsonObject()
                                .put("@language", language.tag())
                                .put("@value", own + ending)))
                .toList();
    }

    private List<JsonObject> languages() {
        return config.languages().stream().map(this::language).toList();
    }

    /** The authority table of the EU uses the codes of ISO 639-3 in capitals. */
    private JsonObject language(Language language) {
        String code = Locale.forLanguageTag(language.tag()).getISO3Language().toUpperCase(Locale.ROOT);
        return id(AUTHORITY + "language/" + code, "dcterms:LinguisticSystem");
    }

    private String page() {
        return context.absoluteUrl(Addresses.data(config.defaultLanguage()));
    }

    private String iri(DataSet set) {
        return context.absoluteUrl(PATH) + "#" + set.key();
    }

    private String iri(DataSet set, DataSet.Format format) {
        return iri(set) + "-" + format.extension();
    }

    /** A thing that others describe; validators that do not know them need its class. */
    private static JsonObject id(String iri, String type) {
        return id(iri).put("@type", type);
    }

    private static JsonObject english(String label) {
        return new JsonObject().put("@language", "en").put("@value", label);
    }

    private Optional<JsonObject> licence() {
        return config.data()
                .flatMap(DataSettings::licence)
                .map(licence -> id(licence.toString(), "dcterms:LicenseDocument"));
    }

    /** The countries of the cities, by their codes of three letters. */
    private List<JsonObject> countries() {
        return context.index().all(City.class, ContentType.CITY, config.defaultLanguage()).all().stream()
                .flatMap(city -> city.country().stream())
                .distinct()
                .sorted()
                .map(code -> id(AUTHORITY + "country/" + new Locale("", code).getISO3Country(), "dcterms:Location"))
                .toList();
    }

    private static JsonObject id(String iri) {
        return new JsonObject().put("@id", iri);
    }
}
