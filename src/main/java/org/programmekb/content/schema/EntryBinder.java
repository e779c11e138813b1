package org.programmekb.content.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Core;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Picture;
import org.programmekb.content.ProperName;
import org.programmekb.content.Relations;
import org.programmekb.content.Version;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.text.Markup;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Creates an entry from the sources of one document. */
final class EntryBinder {
    /** The hint for a field that belongs to the header. */
    private static final String IN_HEADER = "field-missing.hint-header";

    /** A text that is in quotation marks as a whole. */
    private static final Pattern QUOTED = Pattern.compile("“[^“”]+”|「[^「」]+」|『[^『』]+』|＂[^＂]+＂");

    private final DocumentGroup group;
    private final Schema schema;
    private final BindingContext context;
    private final SiteConfig config;
    private final Merge merge;

    EntryBinder(DocumentGroup group, Schema schema, BindingContext context) {
        this.group = group;
        this.schema = schema;
        this.context = context;
        this.config = context.config();
        this.merge = new Merge(group, schema, context);
    }

    /** The entry; empty if it has facts but no document, or if its slug is reserved for a generated page. */
    <E extends Entry> Optional<E> bind(ProgrammeBinder.EntryMaker<E> maker) {
        if (group.documents().isEmpty()) {
            return Optional.empty();
        }
        Values values = merge.shared();
        CommonFields.checkType(values, group.id().type(), context);
        CommonFields.checkPage(values, group.id().type(), context);
        for (Field<?> field : schema.requiredFields()) {
            if (group.isWhole() && field.scope() == Field.Scope.SHARED && !values.isStated(field)) {
                String hint = group.facts().isPresent() ? "field-missing.hint-example" : IN_HEADER;
                Groups.reportMissing(field, group.home(), "", hint, context);
            }
        }
        Map<String, Object> parts = Types.builtIn(group.id().type())
                .map(type -> Kinds.values(type.fields(), values))
                .orElseGet(HashMap::new);
        Core core = core(values, parts);
        reportUntranslated(core);
        parts.put("core", core);
        if (schema.isRequired(SortKey.NAME)) {
            LocalizedText title = LocalizedText.ofAll(core.versions().get(0).title());
            parts.putIfAbsent(SortKey.NAME, new ProperName(title, Map.of(), Map.of()));
        }
        E entry = maker.make(core, parts, values, context);
        return Optional.of(entry).filter(bound -> context.targets().isEntry(bound.id()));
    }

    private Core core(Values values, Map<String, Object> parts) {
        Optional<PartialDate> date = values.get(CommonFields.DATE);
        if (date.isEmpty() && schema.isRequired(CommonFields.DATE)) {
            date = Optional.of(new PartialDate.OfDay(config.today()));
        }
        checkDistance(values);
        Relations relations = CommonFields.relations(values, group.id().type());
        Optional<Picture> picture = new PictureBinder(context, merge, group).bind();
        Map<String, Object> more = Kinds.values(config.types().fields(group.id().type()), values);
        return new Core(
                group.id(),
                group.documents().stream().map(this::version).toList(),
                date,
                values.get(CommonFields.EXPIRES),
                picture,
                relations,
                values.all(CommonFields.PHASES),
                values.all(CommonFields.SOURCES),
                values.all(CommonFields.ATTACHMENTS),
                values.get(CommonFields.FIRST_MENTIONS).orElse(config.firstMentions()),
                values.get(CommonFields.PAGE),
                more,
                fingerprint(picture, relations, List.of(parts, more), values));
    }

    /**
     * Includes picture, attachments, relations, organisations and the values of the type's own fields, because other files can
     * change how the fields are read.
     */
    private long fingerprint(Optional<Picture> picture, Relations relations, List<?> own, Values values) {
        Fingerprint fingerprint = new Fingerprint()
                .add(group.facts().map(FactFile::fingerprint).orElse(0L))
                .add(picture.map(found -> found.file().path()).orElse(""))
                .add(values.all(CommonFields.ATTACHMENTS).stream()
                        .map(each -> each.file().path() + " " + each.file().size())
                        .toList()
                        .toString())
                .add(relations.toString())
                .add(values.all(CommonFields.PHASES).toString())
                .add(values.all(CommonFields.SOURCES).toString())
                .add(context.targets().organisations().text())
                .add(Kinds.text(own));
        group.documents()
                .forEach(document -> fingerprint.add(document.language().code()).add(document.headerFingerprint()));
        return fingerprint.value();
    }

    private Version version(Document document) {
        Values values = merge.in(document.language());
        if (!values.isStated(CommonFields.TITLE) && group.isWhole()) {
            reportUntitled(document);
        }
        checkTitle(values);
        checkOrder(values, merge.shared());
        String slug = document.id().slug();
        return new Version(
                document.language(),
                document,
                values.get(CommonFields.TITLE).orElse(slug.substring(slug.lastIndexOf('/') + 1)),
                values.get(CommonFields.SUMMARY),
                values.get(CommonFields.STATUS).orElse(Version.Status.PUBLISHED),
                values.get(CommonFields.PUBLISH_ON),
                values.all(CommonFields.ALIASES),
                aliasPlaces(values),
                values.all(CommonFields.TAGS),
                values.all(CommonFields.PARITY));
    }

    private void reportUntitled(Document document) {
        if (Markup.of(document.source().extension()).equals(Optional.of(Markup.ASCIIDOC))) {
            context.report(
                    Code.FIELD_MISSING,
                    document.source().location(),
                    Message.of("field-missing.field", CommonFields.TITLE.name()),
                    Message.of("field-missing.hint-title-asciidoc", CommonFields.TITLE.example()));
        } else {
            Groups.reportMissing(CommonFields.TITLE, document.source().location(), "", IN_HEADER, context);
        }
    }

    /** News are rarely about a day years ahead; a wrong digit is more likely. */
    private void checkDistance(Values values) {
        Optional<PartialDate> date = values.get(CommonFields.DATE);
        boolean isPlanned = group.documents().stream()
                .anyMatch(document -> merge.in(document.language()).isStated(CommonFields.PUBLISH_ON));
        if (group.id().type() == ContentType.NEWS
                && !isPlanned
                && date.isPresent()
                && date.get().firstDay().isAfter(config.today().plusYears(2))) {
            context.report(
                    Code.DATE_FAR,
                    values.at(CommonFields.DATE).orElseThrow(),
                    Message.of("date-far.years", date.get().iso()));
        }
    }

    private static Map<String, Location> aliasPlaces(Values values) {
        return values.node(CommonFields.ALIASES)
                .map(node -> {
                    Map<String, Location> places = Lists.places(node);
                    return values.all(CommonFields.ALIASES).stream()
                            .collect(Collectors.toMap(
                                    alias -> alias, alias -> places.getOrDefault(alias, node.location()), (a, b) -> a));
                })
                .orElse(Map.of());
    }

    /** YAML needs straight quotation marks around some texts; the marks of a language stay in the text. */
    private void checkTitle(Values values) {
        values.get(CommonFields.TITLE)
                .filter(title -> QUOTED.matcher(title).matches())
                .ifPresent(title -> context.report(
                        Code.TITLE_QUOTED,
                        values.at(CommonFields.TITLE).orElseThrow(),
                        Message.of("title-quoted.whole", title),
                        Message.of("title-quoted.hint-write", title.substring(1, title.length() - 1))));
    }

    private void checkOrder(Values values, Values shared) {
        Optional<PartialDate> begin = values.get(CommonFields.PUBLISH_ON);
        Optional<PartialDate> end = shared.get(CommonFields.EXPIRES);
        if (begin.isPresent()
                && end.isPresent()
                && !begin.get().start(config.timeZone()).isBefore(end.get().end(config.timeZone()))) {
            Message message = Message.of(
                    "date-order.expires",
                    begin.get().iso(),
                    end.get().iso(),
                    shared.at(CommonFields.EXPIRES).orElseThrow());
            context.report(Code.DATE_ORDER, values.at(CommonFields.PUBLISH_ON).orElseThrow(), message);
        }
    }

    private void reportUntranslated(Core core) {
        List<Language> missing = config.languages().stream()
                .filter(language -> group.documents().stream()
                        .noneMatch(document -> document.language().equals(language)))
                .toList();
        if (!missing.isEmpty() && group.isWhole()) {
            core.versions().stream()
                    .filter(version -> core.hiddenBecause(version, config).isEmpty())
                    .findFirst()
                    .ifPresent(version -> context.report(
                            Code.TRANSLATION_MISSING,
                            version.document().source().location(),
                            Message.of(
                                    "translation-missing.languages",
                                    core.id(),
                                    Message.list(missing.stream()
                                            .map(Language::message)
                                            .toList())),
                            Message.of("translation-missing.hint-files", Message.list(files(version, missing)))));
        }
    }

    /** The file names of the version's translations. */
    private static List<String> files(Version version, List<Language> missing) {
        List<String> languages = missing.stream().map(Language::code).toList();
        String path = version.document().source().path();
        String suffix = "." + version.language().code() + ".";
        int at = path.lastIndexOf(suffix);
        // A file with a wrong name, which is reported, says nothing about the names of others.
        return at < 0
                ? languages
                : languages.stream()
                        .map(language ->
                                path.substring(0, at) + "." + language + "." + path.substring(at + suffix.length()))
                        .toList();
    }
}
