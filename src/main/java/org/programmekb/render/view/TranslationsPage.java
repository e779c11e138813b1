package org.programmekb.render.view;

import java.util.List;

/**
 * How much of the site exists in the language of the page.
 *
 * @param language what it is called in itself
 * @param lead what the tables say in all
 * @param tables one for each way to divide the site; the first compares the languages
 * @param missing what does not exist in this language
 * @param outdated what says less than its original
 */
public record TranslationsPage(
        Text title, String language, String lead, List<Table> tables, Listing missing, Listing outdated)
        implements PageView {
    public TranslationsPage {
        tables = List.copyOf(tables);
    }

    @Override
    public String template() {
        return "translations.ftlh";
    }

    /**
     * A division of the site.
     *
     * @param kind {@code languages}, {@code types}, {@code cities} or {@code clusters}
     * @param hasOutdated whether any row has outdated entries
     */
    public record Table(String kind, boolean hasOutdated, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A part of the site.
     *
     * @param all how many entries it has, {@code available} and {@code outdated} of them in the language
     * @param percent of entries that are available; 100 only if all are, 0 only if none is
     * @param current percent of entries that are available and not outdated
     */
    public record Row(Link label, int all, int available, int outdated, int percent, int current) {}

    /**
     * Entries, grouped by type.
     *
     * @param count how many there are in all
     * @param more how many of them are left out
     */
    public record Listing(int count, int more, List<LinkGroup> groups) {
        public Listing {
            groups = List.copyOf(groups);
        }
    }
}
