package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.content.Attachment;
import org.programmekb.content.Citation;
import org.programmekb.content.Core;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Participation;
import org.programmekb.content.Relations;
import org.programmekb.content.Version;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.FilesByPath;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The fields of all documents; to add one, add a constant here and a component to {@link Core} or {@link Version}. */
final class CommonFields {
    private static final Schema FIELDS = new Schema("every document");

    static final Field<String> TITLE =
            FIELDS.optional("title", TextFields.TEXT, Field.Scope.TITLE, "Nice joins the hydrogen cluster");
    static final Field<String> SUMMARY =
            FIELDS.optional("summary", TextFields.TEXT, Field.Scope.TRANSLATED, "One sentence for indexes and feeds.");
    static final Field<String> TYPE = FIELDS.optional("type", type(), "city");
    static final Field<Version.Status> STATUS =
            FIELDS.optional("status", Choices.of(Version.Status.class), Field.Scope.HEADER, "draft");
    static final Field<PartialDate> DATE = FIELDS.optional("date", Dates.DATE, "2020-02-14");
    static final Field<PartialDate> PUBLISH_ON =
            FIELDS.optional("publish-on", Dates.DATE, Field.Scope.HEADER, "2020-02-14T09:30+01:00");
    static final Field<PartialDate> EXPIRES = FIELDS.optional("expires", Dates.DATE, "2020-12-31");
    static final Field<List<String>> ALIASES =
            FIELDS.optional("aliases", Lists.distinct(AddressFields.ALIAS_PATH), Field.Scope.HEADER, "[news/old-name]");
    static final Field<FirstMentions> FIRST_MENTIONS =
            FIELDS.optional("first-mentions", Choices.of(FirstMentions.class), "plain");
    static final Field<Boolean> PAGE = FIELDS.optional("page", Choices.TRUTH, "no");
    static final Field<List<String>> TAGS =
            FIELDS.optional("tags", Lists.distinct(TextFields.TAG), Field.Scope.HEADER, "[tourism, ports]");
    static final Field<SourceFile> IMAGE_FILE = FIELDS.optional("image.file", FilesByPath.IMAGE, "../images/nice.svg");
    static final Field<String> IMAGE_ALT =
            FIELDS.optional("image.alt", TextFields.TEXT, Field.Scope.TRANSLATED, "The old port at dusk");
    static final Field<LocalizedText> IMAGE_CREDIT =
            FIELDS.optional("image.credit", TextFields.LOCALIZED, "Anna Rossi");
    static final Field<String> IMAGE_LICENCE = FIELDS.optional("image.licence", TextFields.TEXT, "CC BY 4.0");
    static final Field<List<ContentId>> CITIES = references("cities", ContentType.CITY, "[nice, haikou]");
    static final Field<List<ContentId>> CLUSTERS = references("clusters", ContentType.CLUSTER, "[silver-economy]");
    static final Field<List<ContentId>> PROJECTS = references("projects", ContentType.PROJECT, "[joint-institute]");
    static final Field<List<ContentId>> PLANS = references("laps", ContentType.LAP, "[haikou-nice]");
    static final Field<List<String>> ORGANISATIONS =
            FIELDS.optional("organisations", Lists.distinct(References.ORGANISATION), "[fpi, ndrc]");
    static final Field<List<Participation>> PHASES =
            FIELDS.optional("phases", Participations.LIST, "[iuc, {phase: iurc, from: 2021}]");
    static final Field<List<Citation>> SOURCES = FIELDS.optional(
            "sources",
            Citations.named("source"),
            "[{en: Statistical yearbook 2020, zh: 2020年统计年鉴}, {title: {en: Report, zh: 报告}, url: https://example.org/report}]");

    static final Field<List<Attachment>> ATTACHMENTS = FIELDS.optional(
            "attachments",
            Lists.ofGroups(attachment()),
            "[{file: ../files/plan.pdf, title: {en: The plan, zh: 计划全文}, language: en, date: 2021-03}]");

    static final Field<List<AcceptedDifference>> PARITY = FIELDS.optional(
            "parity",
            Lists.ofGroups(acceptedDifference()),
            Field.Scope.HEADER,
            "[{accept: number, values: [20], reason: the Chinese text counts both districts}]");

    static final Schema SCHEMA = FIELDS.requiring(TITLE);

    private CommonFields() {}

    /** Starts the schema of a type with the fields of every document. */
    static Schema and(ContentType type) {
        return new Schema(type.word()).including(SCHEMA);
    }

    /** The cities of an agreement that a news item reports need not be written twice. */
    static Relations relations(Values values, ContentType type) {
        Stream<ContentId> agreed = type == ContentType.NEWS ? AgreementBinder.cities(values) : Stream.empty();
        return new Relations(
                Stream.concat(values.all(CITIES).stream(), agreed).distinct().toList(),
                values.all(CLUSTERS),
                values.all(PROJECTS),
                values.all(PLANS),
                values.all(ORGANISATIONS));
    }

    /** Checks JBake's {@code type} field, which may repeat the type by its prefix or its folder. */
    static void checkType(Values values, ContentType type, BindingContext context) {
        Optional<String> stated = values.get(TYPE);
        if (stated.isPresent() && !stated.get().equals(type.word())) {
            context.report(
                    Code.VALUE_INVALID,
                    values.at(TYPE).orElseThrow(),
                    Message.of("value-invalid.type", FieldContext.shown(stated.get()), type.folder(), type.word()),
                    Message.of("value-invalid.hint-type", type.word()));
        }
    }

    /** Pages have no list, in which one could be a row. */
    static void checkPage(Values values, ContentType type, BindingContext context) {
        if (type == ContentType.PAGE
                && values.get(PAGE).filter(wanted -> !wanted).isPresent()) {
            context.report(
                    Code.VALUE_INVALID,
                    values.at(PAGE).orElseThrow(),
                    Message.of("value-invalid.page"),
                    Message.of("value-invalid.hint-page"));
        }
    }

    private static ValueType<String> type() {
        List<String> words = Types.BUILT_IN.all().stream()
                .flatMap(type -> Stream.of(type.word(), type.folder()))
                .distinct()
                .toList();
        return ValueType.ofScalar("type or folder", new Form.Choice(words, Optional.empty()), (scalar, reading) -> {
            String text = scalar.text().strip();
            return Optional.of(reading.context()
                    .config()
                    .types()
                    .named(text)
                    .map(ContentType::word)
                    .orElse(text));
        });
    }

    private static ValueType<Attachment> attachment() {
        Schema fields = new Schema("attachment");
        Field<SourceFile> file = fields.required("file", FilesByPath.ANY, "../files/plan.pdf");
        Field<LocalizedText> title = fields.required("title", TextFields.LOCALIZED, "{en: The plan, zh: 计划全文}");
        Field<String> language = fields.optional("language", Choices.LANGUAGE, "en");
        Field<PartialDate> date = fields.optional("date", Dates.DATE, "2021-03");
        return Groups.of(
                fields,
                read -> new Attachment(read.required(file), read.required(title), read.get(language), read.get(date)));
    }

    private static ValueType<AcceptedDifference> acceptedDifference() {
        Schema fields = new Schema("accepted difference");
        Field<AcceptedDifference.Kind> accept =
                fields.required("accept", Choices.of(AcceptedDifference.Kind.class), "number");
        Field<List<String>> values = fields.optional("values", Lists.distinct(TextFields.TEXT), "[20]");
        Field<String> reason = fields.required("reason", TextFields.TEXT, "the Chinese text counts both districts");
        return Groups.of(
                fields,
                read -> new AcceptedDifference(
                        read.required(accept),
                        read.all(values),
                        read.required(reason),
                        read.at(accept).orElseThrow()));
    }

    private static Field<List<ContentId>> references(String name, ContentType type, String example) {
        return FIELDS.optional(name, Lists.distinct(References.to(type)), example);
    }
}
