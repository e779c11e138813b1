package org.programmekb.dataset;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.config.DataSettings;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;

/** Common head of every JSON file: schema, version, licence and languages. */
record Envelope(SiteConfig config, Words words, PublishedSchemas schemas) {
    /** The version of the format. The major version is part of addresses; the minor version counts additions. */
    static final String FORMAT = "1.0";

    JsonObject of(String schema) {
        return new JsonObject()
                .put("$schema", schemas.address(schema))
                .put("format", FORMAT)
                .put("site", config.siteUrl().toString())
                .put(
                        "languages",
                        words.byLanguage(language ->
                                new JsonObject().put("tag", language.tag()).put("name", language.name())))
                .put("licence", licence());
    }

    private Optional<JsonObject> licence() {
        Optional<URI> address = config.data().flatMap(DataSettings::licence);
        return address.map(url -> new JsonObject()
                .put(
                        "name",
                        words.text(config.data().map(DataSettings::licenceName).orElse(LocalizedText.ofAll(""))))
                .put("url", url.toString()));
    }

    /** The newest change of any of these entries. */
    static Optional<Instant> newest(Collection<JsonObject> entries) {
        return entries.stream()
                .map(entry -> entry.get("modified"))
                .filter(Objects::nonNull)
                .flatMap(modified -> ((JsonObject) modified).members().values().stream())
                .map(moment -> Instant.parse((String) moment))
                .max(Comparator.naturalOrder());
    }

    /** A file that lists entries. */
    JsonObject list(String schema, Optional<Instant> modified, List<JsonObject> entries) {
        return of(schema)
                .put("modified", modified.map(Instant::toString))
                .put("count", entries.size())
                .put("entries", entries);
    }
}
