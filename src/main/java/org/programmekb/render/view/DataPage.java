package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about the open data of the site.
 *
 * @param sets the data sets in display order
 * @param example the file about one document, or null if there is none
 * @param files further files: catalogue, schemas, vocabulary
 * @param licence the terms of use, or null
 * @param publisher the publisher of the data, or null
 * @param changed the newest change of any content, or null
 * @param version the version of the format
 * @param citation the recommended citation, with the year of the newest change
 */
public record DataPage(
        Text title,
        List<Row> sets,
        @Nullable Link example,
        List<Link> files,
        @Nullable Link licence,
        @Nullable Link publisher,
        @Nullable DateText changed,
        String version,
        String citation)
        implements PageView {
    public DataPage {
        sets = List.copyOf(sets);
        files = List.copyOf(files);
    }

    @Override
    public String template() {
        return "data.ftlh";
    }

    /**
     * A data set.
     *
     * @param about what it contains
     * @param count number of entries, formatted
     * @param files one link for each format, named after it
     */
    public record Row(String name, String about, String count, List<Link> files) {
        public Row {
            files = List.copyOf(files);
        }
    }
}
