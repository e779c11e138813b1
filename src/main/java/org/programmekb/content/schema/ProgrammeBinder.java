package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Components;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Core;
import org.programmekb.content.Described;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Programme;
import org.programmekb.content.Source;
import org.programmekb.content.StaticPage;
import org.programmekb.content.cooperation.Cooperations;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.FilesByPath;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.Targets;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.Register;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

/** Creates the programme's records from headers and YAML files, and reports all mistakes in them. */
public final class ProgrammeBinder {
    private ProgrammeBinder() {}

    /**
     * Reads all fields. A wrong value is reported and gets a default, so that one run finds all mistakes.
     *
     * @param tree the parsed files, and the files beside them
     */
    public static Programme bind(ParsedSources sources, SourceTree tree, SiteConfig config, Diagnostics diagnostics) {
        BindingContext reading = new BindingContext(
                config, new Targets(sources, tree), new FilesByPath(tree, config.folders()), diagnostics);
        List<Source> cited = records(sources, Register.SOURCES, SourceSchema::bind, reading);
        BindingContext context = reading.citing(cited);
        new SourceChecks(tree, context).run(sources.facts());
        List<DocumentGroup> groups = DocumentGroup.of(sources, tree.unread(), context);
        List<City> cities = entries(ContentType.CITY, CityBinder::bind, groups, context);
        List<Cluster> clusters = entries(ContentType.CLUSTER, ProgrammeBinder::cluster, groups, context);
        List<ActionPlan> plans = entries(ContentType.LAP, made(ActionPlan.class), groups, context);
        List<PilotProject> projects = entries(ContentType.PROJECT, ProjectBinder::bind, groups, context);
        List<Cooperation> cooperations = entries(ContentType.COOPERATION, CooperationBinder::bind, groups, context);
        CooperationBinder.checkSides(cooperations, cities, groups, context);
        List<NewsItem> news = entries(ContentType.NEWS, AgreementBinder::news, groups, context);
        Stream<NewsItem> agreed =
                news.stream().filter(item -> !item.agreements().isEmpty());
        return new Programme(
                cities,
                new Cooperations(
                                Stream.concat(
                                                Stream.of(cities, clusters, plans, projects)
                                                        .flatMap(List::stream),
                                                agreed)
                                        .toList(),
                                config)
                        .all(
                                cooperations,
                                (first, second) -> CooperationBinder.reportCollision(first, second, context)),
                clusters,
                news,
                plans,
                projects,
                entries(ContentType.PAGE, made(StaticPage.class), groups, context),
                described(groups, context),
                records(sources, Register.ORGANISATIONS, OrganisationSchema::bind, context),
                records(sources, Register.GLOSSARY, TermSchema::bind, context),
                records(sources, Register.PEOPLE, PersonSchema::bind, context),
                cited,
                records(sources, Register.PHASES, PhaseSchema::bind, context));
    }

    /** Creates an entry from the parts that its description names. */
    interface EntryMaker<E> {
        E make(Core core, Map<String, Object> parts, Values values, BindingContext context);
    }

    /** Entries whose parts are in no need of a check. */
    private static <E> EntryMaker<E> made(Class<E> type) {
        return (core, parts, values, context) -> Components.make(type, parts);
    }

    private static Cluster cluster(Core core, Map<String, Object> parts, Values values, BindingContext context) {
        SortKey.OF_WORD.check(parts, values, context);
        return Components.make(Cluster.class, parts);
    }

    private static <E extends Entry> List<E> entries(
            ContentType type, EntryMaker<E> maker, List<DocumentGroup> groups, BindingContext context) {
        Schema schema = Schemas.of(type, context.config().types());
        return groups.parallelStream()
                .filter(group -> group.id().type() == type)
                .map(group -> new EntryBinder(group, schema, context.forOneEntry()).bind(maker))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Described> described(List<DocumentGroup> groups, BindingContext context) {
        return context.config().types().own().stream()
                .flatMap(type -> entries(type, made(Described.class), groups, context).stream())
                .toList();
    }

    /** Creates a record of a file. */
    private interface RecordMaker<R> {
        R make(String id, Values values, BindingContext context);
    }

    /** The records of a file that maps ids to fields. */
    private static <R> List<R> records(
            ParsedSources sources, Register register, RecordMaker<R> maker, BindingContext context) {
        Schema schema = Schemas.of(register);
        List<R> records = new ArrayList<>();
        for (HeaderNode.Field entry : sources.register(register).fields()) {
            checkId(entry, context);
            FieldContext reading = FieldContext.ofEntry(entry.name(), schema, context);
            Values values = new Values();
            if (entry.value() instanceof HeaderNode.Mapping fields) {
                values = Groups.read(schema, fields, reading);
            } else if (ValueType.isBlank(entry.value())) {
                values = Groups.read(schema, new HeaderNode.Mapping(List.of(), entry.location()), reading);
            } else {
                reading.rejectType(entry.value(), Message.of("type-invalid.no-group", reading.stated(entry.value())));
            }
            records.add(maker.make(entry.name(), values, context));
        }
        return records;
    }

    private static void checkId(HeaderNode.Field entry, BindingContext context) {
        if (!References.isId(entry.name())) {
            String id = entry.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            context.report(
                    Code.SLUG_INVALID,
                    entry.location(),
                    Message.of("slug-invalid.id", FieldContext.shown(entry.name())),
                    id.isEmpty() ? Code.SLUG_INVALID.hint() : Message.of("slug-invalid.hint-id", id));
        }
    }
}
