package org.programmekb.render.view;

import java.util.List;

/**
 * The page about the progress of the translation into the language of the page.
 *
 * @param language its name in itself
 * @param lead a summary of the tables
 * @param tables one table for each way to divide the site; the first compares the languages
 * @param missing entries that do not exist in this language
 * @param outdated entries whose original has changed
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
     * @param all number of entries; {@code available} and {@code outdated} are the numbers of those in the language
     * @param percent of entries that are available; 100 only if all are, 0 only if none is
     * @param current percent of entries that are available and not outdated
     */
    public record Row(Link label, int all, int available, int outdated, int percent, int current) {}

    /**
     * Entries, grouped by type.
     *
     * @param count number of entries in all
     * @param more number of entries that are not listed
     */
    public record Listing(int count, int more, List<LinkGroup> groups) {
        public Listing {
            groups = List.copyOf(groups);
        }
    }
}
