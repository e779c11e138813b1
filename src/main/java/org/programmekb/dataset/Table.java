package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.Types;

/**
 * Flat view of objects for CSV: a column for each path, or one for each language if the path ends with {@code .*}.
 * Several values in a cell are separated by {@value #SEPARATOR}.
 *
 * @param paths names of members separated by dots; a dot also goes into each object of a list
 */
record Table(List<String> paths) {
    static final String SEPARATOR = " | ";
    private static final String LANGUAGES = ".*";

    /** Columns that many programmes do not need: the reading of Chinese names, and phases. */
    private static final Set<String> OPTIONAL = Set.of("pinyin", "phases.phase");

    /** The columns of tables that do not follow from types. */
    private static final Map<String, String> OTHERS = Map.of(
            DataSets.EVENTS,
            """
            id title.* event.period.from.value event.period.to.value event.place.* event.online event.onlineUrl
            event.organisers event.participants.person.id event.participants.person.name.*
            event.participants.organisation relations.cities relations.clusters url.* json
            """,
            DataSets.DECISIONS,
            "event text.* owner.id owner.text.* due.value status done.value source.title.* source.url",
            DataSets.AGREEMENTS,
            """
            entry kind date.value date.precision parties.id parties.text.* place.* subject.* signatories.id
            signatories.name.* source.title.* source.url
            """,
            DataSets.ORGANISATIONS,
            """
            id name.* abbreviation.* shortNames.* formerNames.* pinyin kind website relations.namedBy relations.people
            url.* description.*
            """,
            DataSets.TERMS,
            "id name.* abbreviation.* shortNames.* formerNames.* pinyin meaning.* see url.*",
            DataSets.PEOPLE,
            "id name.* familyName.* role.* organisation",
            DataSets.SOURCES,
            "id title.* url archive publisher.* date.value read.value language kind relations.citedBy",
            DataSets.HISTORY,
            """
            project projectTitle.* stage stageLabel.* date.value date.precision city cityName.* evidence.title.*
            evidence.url statedBy
            """,
            DataSets.MATRIX,
            """
            city cityName.* project projectTitle.* stage stageLabel.* date.value date.precision evidence.title.*
            evidence.url cityUrl.* projectUrl.* statedBy
            """);

    Table {
        paths = List.copyOf(paths);
    }

    /**
     * A column.
     *
     * @param path of the members that it shows
     * @param language the one of its texts
     */
    record Column(String name, String path, Optional<Language> language) {}

    byte[] csv(List<JsonObject> rows, List<Language> languages) {
        List<Column> columns = columns(() -> rows, languages);
        List<String[]> paths =
                columns.stream().map(column -> column.path().split("\\.")).toList();
        CsvText csv = new CsvText().row(columns.stream().map(Column::name).toList());
        for (JsonObject row : rows) {
            List<Object> cells = new ArrayList<>(paths.size());
            for (String[] path : paths) {
                cells.add(cell(row, path));
            }
            csv.row(cells);
        }
        return csv.bytes();
    }

    /** The columns of a table; its rows are made only if they decide which of them it has. */
    List<Column> columns(Supplier<List<JsonObject>> rows, List<Language> languages) {
        List<Column> columns = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(LANGUAGES)) {
                String stem = path.substring(0, path.length() - LANGUAGES.length());
                languages.forEach(language -> columns.add(new Column(
                        name(stem) + "_" + language.code(), stem + "." + language.code(), Optional.of(language))));
            } else if (!OPTIONAL.contains(path) || isGiven(path.replaceFirst("\\..*", ""), rows.get())) {
                columns.add(new Column(name(path), path, Optional.empty()));
            }
        }
        return columns;
    }

    private static boolean isGiven(String member, List<JsonObject> rows) {
        return rows.stream().anyMatch(row -> row.get(member) != null);
    }

    /**
     * {@code relations.cities} becomes {@code cities}, {@code date.value} is {@code date}, {@code lead.id} is
     * {@code lead_id}.
     */
    private static String name(String path) {
        return path.replaceFirst("^relations\\.", "")
                .replaceFirst("\\.value$", "")
                .replace('.', '_');
    }

    private static Object cell(JsonObject row, String[] path) {
        List<Object> values = new ArrayList<>(1);
        collect(row, path, 0, values);
        if (values.size() == 1) {
            return values.get(0);
        }
        StringJoiner cell = new StringJoiner(SEPARATOR);
        values.forEach(value -> cell.add(value.toString()));
        return cell.toString();
    }

    private static void collect(@Nullable Object value, String[] path, int next, List<Object> values) {
        if (value instanceof List<?> list) {
            for (Object item : list) {
                follow(item, path, next, values);
            }
        } else if (value != null) {
            follow(value, path, next, values);
        }
    }

    private static void follow(Object value, String[] path, int next, List<Object> values) {
        if (next == path.length) {
            values.add(value);
        } else if (value instanceof JsonObject object) {
            collect(object.get(path[next]), path, next + 1, values);
        }
    }

    /** The table of a data set. */
    static Table of(String set, Types types) {
        String others = OTHERS.get(set);
        if (others != null) {
            return new Table(List.of(others.strip().split("\\s+")));
        }
        return types.ofFolder(set).map(type -> ofType(type, types)).orElseGet(() -> ofItems(set));
    }

    private static Table ofType(ContentType type, Types types) {
        boolean isNamed = FieldSchemas.isNamed(type);
        List<String> paths = new ArrayList<>(List.of("id"));
        if (type == ContentType.NEWS) {
            paths.addAll(List.of("date.value", "date.precision"));
        }
        paths.addAll(isNamed ? List.of("name.*", "title.*", "summary.*") : List.of("title.*", "summary.*"));
        if (isNamed) {
            paths.addAll(List.of("shortNames.*", "formerNames.*"));
        } else if (type == ContentType.PAGE || Types.builtIn(type).isEmpty()) {
            paths.add("date.value");
        }
        paths.addAll(FieldSchemas.columns(
                types.allFields(type), field -> DataSets.ITEMS.contains(type.word() + "-" + field.name())));
        if (type == ContentType.COOPERATION) {
            paths.addAll(List.of("phases.name.*", "phases.period.from.value", "phases.period.to.value", "memoranda"));
        }
        if (type != ContentType.PAGE) {
            Types.NAMED.stream()
                    .filter(other -> other != type)
                    .forEach(other -> paths.add("relations." + other.folder()));
            if (type == ContentType.CITY) {
                paths.add("relations.partners");
            }
            paths.add("relations.organisations");
        }
        paths.add("phases.phase");
        paths.addAll(List.of("tags.*", "url.*", "json", "modified.*", "sources.title.*", "sources.url"));
        if (type == ContentType.PROJECT) {
            paths.addAll(List.of("history.stage", "history.date.value", "history.statedBy"));
        }
        return new Table(paths);
    }

    /** The table of the items of one field of all plans: {@code lap-actions}. */
    private static Table ofItems(String set) {
        String name = set.substring(set.indexOf('-') + 1);
        FieldDescription items =
                Types.builtIn(ContentType.LAP).flatMap(type -> type.field(name)).orElseThrow();
        List<String> paths = new ArrayList<>(List.of(ContentType.LAP.word()));
        paths.addAll(FieldSchemas.columns(items.fields(), inside -> false));
        if (set.equals(DataSets.ACTIONS)) {
            paths.addAll(List.of("id", "url.*"));
        }
        return new Table(paths);
    }
}
