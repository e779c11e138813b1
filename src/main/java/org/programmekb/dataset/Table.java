package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.type.ContentType;
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

    /** The reading of Chinese names, which many programmes do not need. */
    private static final String PINYIN = "pinyin";

    private static final String COLUMNS = """
            cities: id name.* title.* summary.* shortNames.* formerNames.* pinyin side.id side.name.* role
              country region.* latitude longitude population.value population.year areaKm2 mayor joined.value
              website priorities.* relations.clusters relations.laps relations.projects relations.partners
              relations.organisations tags.* url.* json modified.* sources.title.* sources.url
            cooperations: id title.* summary.* since.value state phases.name.* contact.name.* contact.organisation
              contact.email contact.website memoranda relations.cities relations.clusters relations.laps
              relations.projects relations.organisations tags.* url.* json modified.* sources.title.* sources.url
            clusters: id name.* title.* summary.* pinyin topics.* sdgs lead.id lead.text.* focus relations.cities
              relations.laps relations.projects relations.organisations tags.* url.* json modified.*
              sources.title.* sources.url
            laps: id title.* summary.* period.from.value period.to.value phase.* vision.* objectives.*
              swot.strengths.* swot.weaknesses.* swot.opportunities.* swot.threats.* stakeholders.organisation
              sdgs risks.* expectedResults.* relations.cities relations.clusters relations.projects
              relations.organisations tags.* url.* json modified.* sources.title.* sources.url
            lap-actions: lap title.* owner.id owner.text.* period.from.value period.to.value budget.amount
              budget.currency funding.* status
            lap-indicators: lap title.* unit.* baseline target latest date.value
            projects: id title.* summary.* stage since.value stakeholders.organisation evidence.title.*
              evidence.url relations.cities relations.clusters relations.laps relations.organisations tags.*
              url.* json modified.* sources.title.* sources.url history.statedBy
            news: id date.value date.precision title.* summary.* memorandum relations.cities relations.clusters
              relations.laps relations.projects relations.organisations tags.* url.* json modified.*
              sources.title.* sources.url
            events: id title.* event.period.from.value event.period.to.value event.place.* event.online
              event.onlineUrl event.organisers event.participants.person.id event.participants.person.name.*
              event.participants.organisation relations.cities relations.clusters url.* json
            decisions: event text.* owner.id owner.text.* due.value status done.value
            pages: id title.* summary.* date.value tags.* url.* json modified.* sources.title.* sources.url
            organisations: id name.* abbreviation.* shortNames.* formerNames.* pinyin kind website
              relations.namedBy relations.people url.* description.*
            terms: id name.* abbreviation.* shortNames.* formerNames.* pinyin meaning.* see url.*
            people: id name.* familyName.* role.* organisation
            stage-history: project projectTitle.* stage stageLabel.* date.value date.precision city cityName.*
              evidence.title.* evidence.url statedBy
            achievement-matrix: city cityName.* project projectTitle.* stage stageLabel.* date.value
              date.precision evidence.title.* evidence.url cityUrl.* projectUrl.* statedBy
            """;

    Table {
        paths = List.copyOf(paths);
    }

    byte[] csv(List<JsonObject> rows, List<Language> languages) {
        List<String[]> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(LANGUAGES)) {
                String stem = path.substring(0, path.length() - LANGUAGES.length());
                languages.forEach(language -> {
                    names.add(name(stem) + "_" + language.code());
                    columns.add((stem + "." + language.code()).split("\\."));
                });
            } else if (!path.equals(PINYIN) || rows.stream().anyMatch(row -> row.get(PINYIN) != null)) {
                names.add(name(path));
                columns.add(path.split("\\."));
            }
        }
        CsvText csv = new CsvText().row(names);
        for (JsonObject row : rows) {
            List<Object> cells = new ArrayList<>(columns.size());
            for (String[] path : columns) {
                cells.add(cell(row, path));
            }
            csv.row(cells);
        }
        return csv.bytes();
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

    /** The table of a list, with the columns of the fields that the project describes. */
    static Table of(String list, Types types) {
        Optional<ContentType> type = types.ofFolder(list);
        Table table = ALL.containsKey(list) ? ALL.get(list) : OWN;
        List<String> own = type.map(types::fields).map(FieldSchemas::columns).orElse(List.of());
        if (own.isEmpty()) {
            return table;
        }
        List<String> paths = new ArrayList<>(table.paths);
        int relations = Math.max(0, paths.indexOf("relations.cities"));
        paths.addAll(relations == 0 ? paths.indexOf("relations.clusters") : relations, own);
        return new Table(paths);
    }

    /** The columns of each table, by the name of its file. */
    private static final Map<String, Table> ALL = Stream.of(COLUMNS.split("\n(?=\\S)"))
            .map(line -> line.split(":\\s+", 2))
            .collect(Collectors.toMap(table -> table[0], table -> new Table(List.of(table[1].split("\\s+")))));

    /** The columns of a list of a type that the project describes, without its own fields. */
    private static final Table OWN =
            new Table(List.of(("id title.* summary.* date.value relations.cities relations.clusters"
                            + " relations.laps relations.projects relations.organisations tags.* url.* json modified.*"
                            + " sources.title.* sources.url")
                    .split(" ")));
}
