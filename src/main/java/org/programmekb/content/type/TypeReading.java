package org.programmekb.content.type;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.content.schema.Schemas;
import org.programmekb.content.type.TypeFiles.TypeFile;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.Register;
import org.programmekb.source.ReservedNames;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.TypeDescription.Index;
import org.programmekb.type.Types;

/** Makes the descriptions of types from their files, and reports what cannot be. */
final class TypeReading {
    /** A name that can be a word in ids, a folder or a field. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The types of the program whose lists have filters for all rows. */
    private static final Set<ContentType> WITH_FILTERS = Set.of(ContentType.CITY, ContentType.PROJECT);

    private static final Pattern SCHEMA_ORG = Pattern.compile("[A-Z][A-Za-z]+");

    /** Registers and their words, which are no types of documents. */
    private static final Set<String> REGISTERS = Stream.concat(
                    Stream.of("types", "images", "files", "cite"),
                    Stream.of(Register.values()).flatMap(each -> Stream.of(each.stem(), each.word())))
            .collect(Collectors.toUnmodifiableSet());

    private final BindingContext context;
    private final List<TypeFile> files;
    private final Map<String, ContentType> types = new LinkedHashMap<>();

    TypeReading(BindingContext context, List<TypeFile> files) {
        this.context = context;
        this.files = files;
        Types.BUILT_IN.all().forEach(type -> types.put(type.word(), type));
    }

    List<TypeDescription> all() {
        for (TypeFile file : files) {
            if (!types.containsKey(file.word())) {
                identity(file).ifPresent(type -> types.put(type.word(), type));
            }
        }
        List<TypeDescription> all = new ArrayList<>();
        for (TypeFile file : files) {
            Optional.ofNullable(types.get(file.word())).ifPresent(type -> all.add(description(file, type)));
        }
        return all;
    }

    private Optional<ContentType> identity(TypeFile file) {
        Values values = file.values();
        if (!NAME.matcher(file.word()).matches()
                || REGISTERS.contains(file.word())
                || context.config().language(file.word()).isPresent()) {
            mistake(file.place(), Message.of("type-description.word", file.word()));
            return Optional.empty();
        }
        missing(TypeFields.FOLDER, file);
        missing(TypeFields.NAME_OF_ONE, file);
        Map<String, Map<String, String>> names = names(file);
        Optional<String> folder = values.get(TypeFields.FOLDER);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        String address = values.get(TypeFields.ADDRESS).orElse(folder.get());
        boolean isFree = isFree(folder.get(), TypeFields.FOLDER, file);
        if (!address.equals(folder.get())) {
            isFree &= isFree(address, TypeFields.ADDRESS, file);
        }
        if (!isFree) {
            return Optional.empty();
        }
        return Optional.of(
                ContentType.of(file.word(), folder.get(), address, rank(file), TypeTexts.noun(file.word(), names)));
    }

    /** The names of a type by language and grammatical number. */
    private Map<String, Map<String, String>> names(TypeFile file) {
        Values values = file.values();
        Map<String, Map<String, String>> names =
                values.get(TypeFields.NAME_OF_ONE).orElse(Map.of());
        if (!values.has(TypeFields.NAME_OF_ONE)) {
            return names;
        }
        Location place = values.at(TypeFields.NAME_OF_ONE).orElseThrow();
        for (Language language : context.config().languages()) {
            Map<String, String> words = names.get(language.code());
            if (words == null && language.equals(context.config().defaultLanguage())) {
                mistake(place, Message.of("type-description.name", language.code()));
            } else if (words == null) {
                context.report(
                        Code.TEXT_UNTRANSLATED,
                        place,
                        Message.of("text-untranslated.field", TypeFields.NAME_OF_ONE.name(), language.message()),
                        TextFields.inEveryLanguage(context));
            } else {
                if (!words.containsKey("other")) {
                    mistake(place, Message.of("type-description.other", language.code()));
                }
                words.keySet().stream()
                        .filter(number -> !TypeTexts.isNumber(number, language))
                        .forEach(number -> mistake(
                                place,
                                Message.of(
                                        "type-description.number",
                                        number,
                                        language.code(),
                                        Message.list(TypeTexts.numbers(language)))));
            }
        }
        return names;
    }

    private boolean isFree(String name, Field<String> field, TypeFile file) {
        Location place = file.values().at(field).orElseThrow();
        if (!NAME.matcher(name).matches()) {
            mistake(place, Message.of("type-description.folder", name));
            return false;
        }
        Optional<ContentType> owner = types.values().stream()
                .filter(type -> type.folder().equals(name)
                        || type.address().equals(name)
                        || type.word().equals(name))
                .findFirst();
        boolean isTaken = REGISTERS.contains(name)
                || ReservedNames.isPage(name)
                || context.config().language(name).isPresent()
                || name.equals(file.word());
        if (owner.isPresent()) {
            mistake(
                    place,
                    Message.of("type-description.taken-type", name, owner.get().word()));
        } else if (isTaken) {
            mistake(place, Message.of("type-description.taken", name));
        }
        return !isTaken && owner.isEmpty();
    }

    /** Types that follow the same type have the order of their words. */
    private int rank(TypeFile file) {
        ContentType after = file.values()
                .get(TypeFields.AFTER)
                .flatMap(word -> {
                    Optional<ContentType> found = Types.BUILT_IN.ofWord(word.text());
                    if (found.isEmpty()) {
                        mistake(word.location(), Message.of("type-description.after", word.text()));
                    }
                    return found;
                })
                .orElse(ContentType.PROJECT);
        return after.rank() + 1 + files.indexOf(file);
    }

    private void missing(Field<?> field, TypeFile file) {
        if (!file.values().isStated(field)) {
            Groups.reportMissing(field, file.place(), "", context);
        }
    }

    private TypeDescription description(TypeFile file, ContentType type) {
        Values values = file.values();
        boolean isOwn = Types.BUILT_IN.ofWord(type.word()).isEmpty();
        if (!isOwn) {
            for (Field<?> field : List.of(
                    TypeFields.FOLDER,
                    TypeFields.ADDRESS,
                    TypeFields.NAME_OF_ONE,
                    TypeFields.ABOUT,
                    TypeFields.AFTER,
                    TypeFields.PAGE,
                    TypeFields.INVERSES,
                    TypeFields.DRAFT,
                    TypeFields.SCHEMA_ORG,
                    TypeFields.OPEN_DATA)) {
                values.at(field)
                        .ifPresent(place ->
                                mistake(place, Message.of("type-description.built-in", field.name(), type.word())));
            }
        }
        List<FieldDescription> fields = fields(file, type);
        Set<String> own = new LinkedHashSet<>();
        fields.forEach(field -> own.add(field.name()));
        Set<String> known = new LinkedHashSet<>(own);
        known.addAll(Schemas.builtIn(type).names());
        TypeParts parts = new TypeParts(context, fields, known, types);
        values.get(TypeFields.SCHEMA_ORG)
                .filter(name -> !SCHEMA_ORG.matcher(name).matches())
                .ifPresent(name -> mistake(
                        values.at(TypeFields.SCHEMA_ORG).orElseThrow(),
                        Message.of("type-description.schema-org", name)));
        Map<String, Map<String, String>> inverse = new LinkedHashMap<>();
        values.get(TypeFields.INVERSES).orElse(Map.of()).forEach((name, text) -> {
            if (Types.NAMED.stream().noneMatch(other -> other.folder().equals(name))) {
                mistake(values.at(TypeFields.INVERSES).orElseThrow(), Message.of("type-description.inverse", name));
            }
            inverse.put(name, text.byLanguage());
        });
        return new TypeDescription(
                type,
                TypeTexts.of(type, values, fields, context.config()),
                fields,
                parts.names(values, TypeFields.MUST, known),
                inverse,
                isOwn ? parts.page(values) : List.of(),
                index(type, values, parts),
                parts.row(values),
                values.has(TypeFields.SEARCH) ? parts.names(values, TypeFields.SEARCH, own) : own,
                values.has(TypeFields.COMPLETE) ? parts.names(values, TypeFields.COMPLETE, known) : own,
                values.get(TypeFields.OPEN_DATA).orElse(true),
                parts.feeds(values),
                parts.calendar(values),
                values.get(TypeFields.SCHEMA_ORG).orElse("CreativeWork"),
                texts(values.get(TypeFields.DRAFT)),
                template(file.word(), "entry"),
                template(file.word() + "-index", "entry-index"));
    }

    /** The list of a type; to some lists of the program, a project can add filters. */
    private Index index(ContentType type, Values values, TypeParts parts) {
        Values written = values.get(TypeFields.INDEX).orElseGet(Values::new);
        if (Types.BUILT_IN.all().contains(type)) {
            for (Field<?> field : List.of(TypeFields.GROUP, TypeFields.COLUMNS, TypeFields.SORT, TypeFields.FILTERS)) {
                if (!field.equals(TypeFields.FILTERS) || !WITH_FILTERS.contains(type)) {
                    written.at(field)
                            .ifPresent(place ->
                                    mistake(place, Message.of("type-description.built-in", field.name(), type.word())));
                }
            }
        }
        return parts.index(written);
    }

    private List<FieldDescription> fields(TypeFile file, ContentType type) {
        List<FieldDescription> fields = new ArrayList<>();
        Set<String> taken = new HashSet<>(Schemas.builtIn(type).names());
        file.values().get(TypeFields.OF_TYPE).orElse(Map.of()).forEach((name, field) -> {
            Location place = FieldReading.place(name, TypeFields.OF_TYPE, file.values());
            if (!NAME.matcher(name).matches()) {
                mistake(place, Message.of("type-description.field", name));
            } else if (taken.contains(name) || taken.stream().anyMatch(known -> known.startsWith(name + "."))) {
                mistake(place, Message.of("type-description.field-taken", name));
            } else {
                fields.add(new FieldReading(context, words(), types.keySet()).field(name, place, field));
            }
        });
        return fields;
    }

    /** The words of all types, also of those whose descriptions are wrong. */
    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>(types.keySet());
        files.forEach(file -> words.add(file.word()));
        return words;
    }

    /** The template that the project has for a type, else that of all types. */
    private String template(String own, String standard) {
        boolean isThere = context.config().folders().templates().stream()
                .anyMatch(folder -> Files.isRegularFile(folder.resolve(own + ".ftlh")));
        return (isThere ? own : standard) + ".ftlh";
    }

    static Map<String, String> texts(Optional<LocalizedText> text) {
        return text.map(LocalizedText::byLanguage).orElse(Map.of());
    }

    private void mistake(Location place, Message message) {
        FieldReading.mistake(context, place, message);
    }
}
