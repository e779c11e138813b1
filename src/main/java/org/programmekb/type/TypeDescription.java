package org.programmekb.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a project says about a type of its own, or adds to a type of the program.
 *
 * @param type the type
 * @param texts interface texts by language and key: its names, labels, and what its list is about
 * @param fields its fields in the order of the form, the page and the open data
 * @param required the names of fields that must be there, also of those of all documents
 * @param inverse names on the other page of the relations that all documents have, by field and language
 * @param page the parts of its page in their order; empty for a type of the program
 * @param index its list
 * @param row the fields that a row in the list shows, so that an entry needs no page for them
 * @param search the fields that the search looks into
 * @param complete the fields that the stocktaking counts
 * @param isPublished whether the open data include it
 * @param feeds the feeds that it has
 * @param calendar the field with the days on which its entries are in the calendar
 * @param schemaOrg its type for search engines; for a type of the program, its types in the graph of the open data
 * @param draft the body of a new document, by language
 * @param template the template of its pages
 * @param indexTemplate the template of its list
 */
public record TypeDescription(
        ContentType type,
        Map<String, Map<String, String>> texts,
        List<FieldDescription> fields,
        Set<String> required,
        Map<String, Map<String, String>> inverse,
        List<Section> page,
        Index index,
        Set<String> row,
        Set<String> search,
        Set<String> complete,
        boolean isPublished,
        Set<Feed> feeds,
        Optional<String> calendar,
        String schemaOrg,
        Map<String, String> draft,
        String template,
        String indexTemplate) {
    public TypeDescription {
        fields = List.copyOf(fields);
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        inverse = Collections.unmodifiableMap(new LinkedHashMap<>(inverse));
        page = List.copyOf(page);
        row = Collections.unmodifiableSet(new LinkedHashSet<>(row));
        search = Collections.unmodifiableSet(new LinkedHashSet<>(search));
        complete = Collections.unmodifiableSet(new LinkedHashSet<>(complete));
        feeds = Set.copyOf(feeds);
    }

    /** The field with this name. */
    public Optional<FieldDescription> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * A part of a page.
     *
     * @param part what it shows
     * @param names the fields that it shows, or nothing
     */
    public record Section(Part part, List<String> names) {
        public Section {
            names = List.copyOf(names);
        }
    }

    /** A feed of a type. */
    public enum Feed {
        /** The entries of the type that have a date, the newest first. */
        ENTRIES,
        /** The news about one entry. */
        NEWS
    }

    /** What a part of a page shows. */
    public enum Part {
        /** The text of the document. */
        BODY,
        /** Short facts in the side column. */
        FACTS,
        /** One field with a heading. */
        FIELD,
        /** The entries that the document names by the fields of all documents. */
        RELATED,
        /** The newest news about it. */
        NEWS
    }

    /**
     * The list of all entries.
     *
     * @param group the field by which it has parts; empty for one part
     * @param columns the fields that each row shows
     * @param filters the fields by which readers choose rows, or {@code year}
     * @param date the field by which the newest are first; empty if the order is by name
     */
    public record Index(Optional<String> group, List<String> columns, List<String> filters, Optional<String> date) {
        /** A list without parts, columns and filters. */
        public static final Index PLAIN = new Index(Optional.empty(), List.of(), List.of(), Optional.empty());

        public Index {
            columns = List.copyOf(columns);
            filters = List.copyOf(filters);
        }
    }
}
