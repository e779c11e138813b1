package org.programmekb.render.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Structured data (schema.org) about the open data, for data search engines; all addresses are absolute. */
public final class DatasetStructuredData {
    private DatasetStructuredData() {}

    /** The catalogue of all data sets; {@code url} is the page about open data. */
    public static SchemaOrgNode catalogue(
            String url, String name, @Nullable String description, List<SchemaOrgNode> datasets) {
        return SchemaOrgNode.of("DataCatalog", url + "#catalogue")
                .with("name", name)
                .with("description", description)
                .with("url", url)
                .with("dataset", datasets);
    }

    /**
     * One set of data.
     *
     * @param id the IRI of the data set
     * @param description at least 50 characters, which search engines require
     * @param licence the address of the licence text
     * @param modified when the data last changed
     * @param creator the creator, for instance {@link StructuredData#publisher()}
     * @param downloads the same data in several formats
     */
    public static SchemaOrgNode dataset(
            String id,
            String name,
            String description,
            Optional<String> licence,
            Optional<Instant> modified,
            SchemaOrgNode creator,
            List<SchemaOrgNode> downloads) {
        return SchemaOrgNode.of("Dataset", id)
                .with("name", name)
                .with("description", description)
                .with("license", licence)
                .with("dateModified", modified.map(Instant::toString))
                .with("creator", creator)
                .with("distribution", downloads);
    }

    /** A file; {@code format} is a media type. */
    public static SchemaOrgNode download(String url, String format) {
        return SchemaOrgNode.of("DataDownload").with("contentUrl", url).with("encodingFormat", format);
    }
}
