package org.programmekb.render.metadata;

import java.util.List;
import org.programmekb.index.Addresses;

/**
 * A part of the open data that is published in one or more files.
 *
 * @param key names it in the interface texts {@code data.set.<key>} and in the names of its files
 * @param rows how many entries it has
 * @param formats of its files
 */
public record DataSet(String key, int rows, List<Format> formats) {
    public DataSet {
        formats = List.copyOf(formats);
    }

    /** The path of its file in this format, below the root of the site. */
    public String path(Format format) {
        return Addresses.dataFile(key + "." + format.extension());
    }

    /** A format of files. */
    public enum Format {
        JSON("JSON", "json", "application/json", "JSON"),
        CSV("CSV", "csv", "text/csv", "CSV"),
        GEOJSON("GeoJSON", "geojson", "application/geo+json", "GEOJSON"),
        JSON_LD("JSON-LD", "jsonld", "application/ld+json", "JSON_LD");

        private final String label;
        private final String extension;
        private final String mediaType;
        private final String authorityCode;

        Format(String label, String extension, String mediaType, String authorityCode) {
            this.label = label;
            this.extension = extension;
            this.mediaType = mediaType;
            this.authorityCode = authorityCode;
        }

        /** What it is called. */
        public String label() {
            return label;
        }

        /** The ending of file names without its dot. */
        public String extension() {
            return extension;
        }

        /** As registered with IANA. */
        public String mediaType() {
            return mediaType;
        }

        /** In the table of file types of the Publications Office of the European Union. */
        public String authorityCode() {
            return authorityCode;
        }
    }
}
