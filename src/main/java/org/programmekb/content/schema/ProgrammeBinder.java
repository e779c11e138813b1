package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentType;
import org.programmekb.source.SourceTree;

/** Creates the programme's records from headers and YAML files, and reports all mistakes in them. */
public final class ProgrammeBinder {
    private final SiteConfig config;
    private final Diagnostics diagnostics;

    /** Creates the binder of one project. */
    public ProgrammeBinder(SiteConfig config, Diagnostics diagnostics) {
        this.config = config;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all fields. A wrong value is reported and gets a default, so that one run finds all mistakes.
     *
     * @param tree the parsed files, and the images beside them
     */
    public Programme bind(ParsedSources sources, SourceTree tree) {
        BindingContext context = new BindingContext(
                config,
                Targets.of(sources, config, diagnostics),
                ImageFiles.of(tree, config),
                new Mistakes(diagnostics));
        new SourceChecks(tree, context).run(sources.facts());
        List<DocumentGroup> groups = DocumentGroup.of(sources, context);
        return new Programme(
                entries(ContentType.CITY, Schemas.CITY, groups, context),
                entries(ContentType.CLUSTER, Schemas.CLUSTER, groups, context),
                entries(ContentType.NEWS, Schemas.NEWS, groups, context),
                entries(ContentType.LAP, Schemas.PLAN, groups, context),
                entries(ContentType.PROJECT, Schemas.PROJECT, groups, context),
                entries(ContentType.PAGE, Schemas.PAGE, groups, context),
                records(sources.organisations(), OrganisationSchema.SCHEMA, OrganisationSchema::bind, context),
                records(sources.glossary(), TermSchema.SCHEMA, TermSchema::bind, context),
                records(sources.people(), PersonSchema.SCHEMA, PersonSchema::bind, context));
    }

    private static <E extends Entry> List<E> entries(
            ContentType type, EntrySchema<E> schema, List<DocumentGroup> groups, BindingContext context) {
        return groups.parallelStream()
                .filter(group -> group.id().type() == type)
                .map(group -> new EntryBinder(context.forOneEntry()).bind(group, schema))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The records of a file that maps ids to fields. */
    private static <R> List<R> records(
            HeaderNode.Mapping file, Schema schema, RecordMaker<R> maker, BindingContext context) {
        List<R> records = new ArrayList<>();
        for (HeaderNode.Field entry : file.fields()) {
            checkId(entry, context);
            Reading reading = Reading.ofEntry(entry.name(), schema, context);
            Values values = new Values();
            if (entry.value() instanceof HeaderNode.Mapping fields) {
                values = Groups.read(schema, fields, reading);
            } else if (Shape.isBlank(entry.value())) {
                values = Groups.read(schema, new HeaderNode.Mapping(List.of(), entry.location()), reading);
            } else {
                reading.rejectShape(entry.value(), "a group of fields");
            }
            records.add(maker.make(entry.name(), values, context));
        }
        return records;
    }

    /** Creates one record of a file. */
    private interface RecordMaker<R> {
        R make(String id, Values values, BindingContext context);
    }

    private static void checkId(HeaderNode.Field entry, BindingContext context) {
        if (!References.isId(entry.name())) {
            String id = entry.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            context.mistakes()
                    .report(
                            Code.SLUG_INVALID,
                            entry.location(),
                            Reading.quoted(entry.name()) + " cannot be an id",
                            id.isEmpty() ? Code.SLUG_INVALID.hint() : "write `" + id + "`");
        }
    }
}
