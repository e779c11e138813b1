package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the site publishes as open data.
 *
 * @param sets in the order to show
 * @param example the file about one document, null where there is none
 * @param files further ones: catalogue, schemas, vocabulary
 * @param licence the terms of use, or null
 * @param publisher who publishes the data, or null
 * @param changed the newest change of any content, or null
 * @param version of the format
 * @param citation how to name the data elsewhere, with the year of the newest change
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
     * A part of the data.
     *
     * @param about what it holds
     * @param count how many entries, formatted
     * @param files one for each format, named after it
     */
    public record Row(String name, String about, String count, List<Link> files) {
        public Row {
            files = List.copyOf(files);
        }
    }
}
