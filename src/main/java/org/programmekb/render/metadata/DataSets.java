package org.programmekb.render.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.Agreements;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Events;
import org.programmekb.index.RelatedIds;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSet.Format;
import org.programmekb.type.ContentType;

/** List of the data sets of a site, for the page about open data, the catalogue and the files themselves. */
public final class DataSets {
    /** The relations between all entries. */
    public static final String GRAPH = "graph";
    /** The stage of each city in each project. */
    public static final String MATRIX = "achievement-matrix";
    /** The stages that projects have reached, with their dates. */
    public static final String HISTORY = "stage-history";
    /** The actions of all plans. */
    public static final String ACTIONS = "lap-actions";
    /** The indicators of all plans. */
    public static final String INDICATORS = "lap-indicators";
    /** The events. */
    public static final String EVENTS = "events";
    /** What was agreed at the events. */
    public static final String DECISIONS = "decisions";
    /** The agreements that news report and cooperations state. */
    public static final String AGREEMENTS = "agreements";
    /** The fields of entries of which each item is a row of a data set. */
    public static final Set<String> ITEMS =
            Set.of(ACTIONS, INDICATORS, "news-" + AGREEMENTS, "cooperation-" + AGREEMENTS);
    /** All organisations. */
    public static final String ORGANISATIONS = "organisations";
    /** The glossary. */
    public static final String TERMS = "terms";
    /** The people that documents name. */
    public static final String PEOPLE = "people";
    /** All sources. */
    public static final String SOURCES = "sources";

    private DataSets() {}

    /** The data sets that are not empty; none if the site publishes no open data. */
    public static List<DataSet> of(RenderContext context) {
        List<DataSet> sets = new ArrayList<>();
        if (context.config().data().isEmpty()) {
            return sets;
        }
        SiteIndex index = context.index();
        Language language = context.config().defaultLanguage();
        List<ActionPlan> plans =
                index.all(ActionPlan.class, ContentType.LAP, language).all();
        for (ContentType type : context.config().types().lists()) {
            if (context.config().types().isPublished(type)) {
                add(sets, type, context);
            }
            if (type == ContentType.LAP) {
                add(
                        sets,
                        ACTIONS,
                        sum(plans.stream().map(plan -> plan.actions().size()).toList()),
                        Format.CSV);
                add(
                        sets,
                        INDICATORS,
                        sum(plans.stream().map(plan -> plan.indicators().size()).toList()),
                        Format.CSV);
            } else if (type == ContentType.PROJECT) {
                add(sets, MATRIX, cells(context), Format.CSV);
                add(sets, HISTORY, changes(context), Format.JSON, Format.CSV);
            } else if (type == ContentType.NEWS) {
                Events events = index.events(language);
                add(sets, EVENTS, events.all().size(), Format.CSV);
                add(sets, DECISIONS, events.decisions().size(), Format.CSV);
                add(sets, AGREEMENTS, new Agreements(index, language).all().size(), Format.CSV);
            }
        }
        add(sets, ORGANISATIONS, index.organisations().size(), Format.JSON, Format.CSV);
        add(sets, TERMS, index.terms().size(), Format.JSON, Format.CSV);
        add(sets, PEOPLE, context.connections().people().size(), Format.JSON, Format.CSV);
        add(sets, SOURCES, index.sources().all().size(), Format.JSON, Format.CSV);
        add(sets, ContentType.PAGE, context);
        add(
                sets,
                GRAPH,
                sum(sets.stream()
                        .filter(set -> set.formats().contains(Format.JSON)
                                && !set.key().equals(HISTORY))
                        .map(DataSet::rows)
                        .toList()),
                Format.JSON_LD);
        return sets;
    }

    /** The types of which the open data include the entries, in the order of types. */
    public static List<ContentType> published(SiteConfig config) {
        return config.types().all().stream().filter(config.types()::isPublished).toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static void add(List<DataSet> sets, ContentType type, RenderContext context) {
        var entries = context.index().all(Entry.class, type, context.config().defaultLanguage());
        boolean hasPlaces = type == ContentType.CITY
                && entries.all().stream()
                        .anyMatch(entry -> ((City) entry).position().isPresent());
        add(
                sets,
                type.folder(),
                entries.size(),
                hasPlaces
                        ? new Format[] {Format.JSON, Format.CSV, Format.GEOJSON}
                        : new Format[] {Format.JSON, Format.CSV});
    }

    private static void add(List<DataSet> sets, String key, int rows, Format... formats) {
        if (rows > 0) {
            sets.add(new DataSet(key, rows, List.of(formats)));
        }
    }

    private static int cells(RenderContext context) {
        return sum(projects(context).stream()
                .map(project -> RelatedIds.of(context.index(), project.id())
                        .of(ContentType.CITY)
                        .size())
                .toList());
    }

    /** One for each city that reached a stage, or for the project if it names no city. */
    private static int changes(RenderContext context) {
        return sum(projects(context).stream()
                .flatMap(project -> project.history().stream())
                .map(change -> change.cities().isEmpty()
                        ? 1
                        : (int) change.cities().stream()
                                .filter(context.index()::isPublished)
                                .count())
                .toList());
    }

    private static List<PilotProject> projects(RenderContext context) {
        return context.index()
                .all(PilotProject.class, ContentType.PROJECT, context.config().defaultLanguage())
                .all();
    }
}
