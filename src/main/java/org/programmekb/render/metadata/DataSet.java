package org.programmekb.render.metadata;

import java.util.List;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.Link;

/**
 * Description of a data set that the site publishes as open data, in one or more files.
 *
 * @param key its name in the interface texts {@code data.set.<key>} and in file names
 * @param rows number of entries
 * @param formats the formats of its files
 */
public record DataSet(String key, int rows, List<Format> formats) {
    public DataSet {
        formats = List.copyOf(formats);
    }

    /** The path of its file in this format, below the root of the site. */
    public String path(Format format) {
        return Addresses.dataFile(key + "." + format.extension());
    }

    /** Links to its files. */
    public List<Link> links(RenderContext context) {
        return formats.stream()
                .map(format -> Link.of(format.label, context.url(path(format))))
                .toList();
    }

    /** A file format. */
    public enum Format {
        JSON("JSON", "json", "application/json"),
        CSV("CSV", "csv", "text/csv"),
        GEOJSON("GeoJSON", "geojson", "application/geo+json"),
        JSON_LD("JSON-LD", "jsonld", "application/ld+json");

        private final String label;
        private final String extension;
        private final String mediaType;

        Format(String label, String extension, String mediaType) {
            this.label = label;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** The name of the format. */
        public String label() {
            return label;
        }

        /** The file extension without its dot. */
        public String extension() {
            return extension;
        }

        /** The media type registered with IANA. */
        public String mediaType() {
            return mediaType;
        }

        /** The code in the authority table of file types of the Publications Office of the European Union. */
        public String authorityCode() {
            return name();
        }
    }
}
