package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/**
 * Graph of all entries and their relations as JSON-LD. Types and relations are from schema.org, SKOS and Dublin Core
 * where possible, else from the programme's own vocabulary. The IRI of a node is the address of the file that describes
 * it, which is the same for every language.
 */
record Graph(RenderContext context) {
    /** The programme's own vocabulary, written by hand. */
    static final String VOCABULARY = Addresses.dataFile("vocabulary.jsonld");

    /** What the entries of registers are. */
    private static final Map<String, String> REGISTERS = Map.of(
            "organisation", "schema:Organization",
            "term", "skos:Concept schema:DefinedTerm",
            "person", "schema:Person",
            "source", "schema:CreativeWork");

    JsonObject of(List<Supplier<JsonObject>> entries) {
        return new JsonObject()
                .put("@context", graphContext())
                .put("@graph", JsonObject.onDemand(entries, entry -> node(entry.get())));
    }

    private JsonObject graphContext() {
        JsonObject namespaces = new JsonObject()
                .put("schema", "https://schema.org/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("dcterms", "http://purl.org/dc/terms/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("kb", context.absoluteUrl(VOCABULARY) + "#")
                .put("id", "@id")
                .put("type", "@type");
        for (Language language : context.config().languages()) {
            namespaces.put("name_" + language.code(), text("schema:name", language));
            namespaces.put("meaning_" + language.code(), text("skos:definition", language));
        }
        return namespaces
                .put("identifier", new JsonObject().put("@id", "dcterms:identifier"))
                .put("page", link("schema:url"))
                .put("about", link("schema:about"))
                .put("names", link("schema:mentions"))
                .put("participant", link("kb:participatingCity"))
                .put("partner", link("kb:partnerCity"))
                .put("memberOf", link("kb:cluster"))
                .put("implements", link("kb:plan"))
                .put("stakeholder", link("kb:stakeholder"))
                .put("lead", link("kb:lead"))
                .put("related", link("dcterms:relation"))
                .put("see", link("skos:related"))
                .put("affiliation", link("schema:affiliation"))
                .put("stage", new JsonObject().put("@id", "kb:stage"))
                .put("achievement", link("kb:achievement"))
                .put("city", link("kb:city"));
    }

    private static JsonObject text(String property, Language language) {
        return new JsonObject().put("@id", property).put("@language", language.tag());
    }

    private static JsonObject link(String property) {
        return new JsonObject().put("@id", property).put("@type", "@id");
    }

    private JsonObject node(JsonObject entry) {
        String id = string(entry, "id");
        String type = string(entry, "type");
        JsonObject node =
                new JsonObject().put("id", iri(id)).put("type", types(type)).put("identifier", id);
        Object name = entry.get("name") == null ? entry.get("title") : entry.get("name");
        putTexts(node, "name", name);
        putTexts(node, "meaning", entry.get("meaning"));
        if (entry.get("url") instanceof JsonObject url) {
            node.put("page", List.copyOf(url.members().values()));
        }
        if (entry.get("relations") instanceof JsonObject relations) {
            relations.members().forEach((target, ids) -> putEdges(node, edge(type, target), ids));
        }
        putEdges(node, "see", entry.get("see"));
        putEdges(node, "affiliation", entry.get("organisation"));
        if (entry.get("lead") instanceof JsonObject lead) {
            putEdges(node, "lead", lead.get("id"));
        }
        putEdges(node, "stakeholder", each(entry.get("stakeholders"), "organisation"));
        if (entry.get("stages") instanceof List<?> stages) {
            node.put(
                    "achievement",
                    stages,
                    stage -> new JsonObject()
                            .put("type", "kb:Achievement")
                            .put("city", iri(string((JsonObject) stage, "city")))
                            .put("stage", string((JsonObject) stage, "stage")));
        }
        return node;
    }

    /** What the entries of a type are, with the prefixes of the namespaces. */
    private List<String> types(String word) {
        Types types = context.config().types();
        String names = types.ofWord(word)
                .flatMap(type -> Types.builtIn(type).or(() -> types.description(type)))
                .map(TypeDescription::schemaOrg)
                .orElseGet(() -> REGISTERS.getOrDefault(word, ""));
        return Arrays.stream(names.split(" "))
                .map(name -> name.contains(":") ? name : "schema:" + name)
                .toList();
    }

    /** The property for a relation from one type to another; the inverse relation has another name. */
    private static String edge(String type, String target) {
        return switch (type + " " + target) {
            case "lap cities", "project cities", "cluster cities", "cooperation cities" -> "participant";
            case "city clusters", "lap clusters", "project clusters" -> "memberOf";
            case "project laps", "city laps" -> "implements";
            default -> {
                if (target.equals("partners")) {
                    yield "partner";
                } else if (target.equals("organisations")) {
                    yield "names";
                }
                yield type.equals("news") || type.equals("page") ? "about" : "related";
            }
        };
    }

    private void putEdges(JsonObject node, String name, @Nullable Object ids) {
        List<String> iris = (ids instanceof List<?> list ? list.stream() : Stream.ofNullable(ids))
                .map(id -> iri((String) id))
                .toList();
        Object known = node.get(name);
        if (known instanceof List<?> before && !iris.isEmpty()) {
            List<Object> all = new ArrayList<>(before);
            iris.stream().filter(iri -> !all.contains(iri)).forEach(all::add);
            node.put(name, all);
        } else {
            node.put(name, iris);
        }
    }

    private static List<String> each(@Nullable Object list, String member) {
        return list instanceof List<?> objects
                ? objects.stream()
                        .map(item -> string((JsonObject) item, member))
                        .toList()
                : List.of();
    }

    private static void putTexts(JsonObject node, String name, @Nullable Object texts) {
        if (texts instanceof JsonObject byLanguage) {
            byLanguage.members().forEach((code, text) -> node.put(name + "_" + code, text));
        }
    }

    /** The IRI of a node: the file that describes it, or the list that contains it and the id there. */
    private String iri(String id) {
        int slash = id.indexOf('/');
        String slug = id.substring(slash + 1);
        return context.absoluteUrl(
                switch (id.substring(0, slash)) {
                    case "organisation" -> Addresses.dataFile("organisations.json#" + slug);
                    case "term" -> Addresses.dataFile("terms.json#" + slug);
                    case "person" -> Addresses.dataFile("people.json#" + slug);
                    case "source" -> Addresses.dataFile("sources.json#" + slug);
                    default -> Addresses.dataOf(context.index().id(id)) + "#it";
                });
    }

    private static String string(JsonObject of, String name) {
        return (String) Objects.requireNonNull(of.get(name), name);
    }
}
