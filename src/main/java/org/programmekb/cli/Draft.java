package org.programmekb.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Readings;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.text.Markup;
import org.programmekb.scaffold.DraftTexts;
import org.programmekb.scaffold.NewDocument;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.source.ReservedNames;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** A new document that the user wishes for, and whether it can be written. */
record Draft(NewDocument document) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** What the user has said so far. */
    record Wish(
            Optional<ContentType> type,
            Optional<String> slug,
            Map<Language, String> titles,
            Optional<CityGroup> side,
            List<String> cities,
            List<String> clusters,
            Optional<String> date,
            Optional<Markup> markup) {}

    /**
     * The draft of a wish that says enough.
     *
     * @throws UsageException if it does not
     */
    static Draft of(Wish wish, SiteConfig config) {
        ContentType type = wish.type().orElseThrow(() -> wrong(Message.of("new.type.missing", types(config.types()))));
        String slug = wish.slug()
                .or(() -> proposal(type, wish.cities(), wish.titles(), config))
                .orElseThrow(() -> wrong(Message.of("new.title.missing")));
        return new Draft(new NewDocument(
                id(type, slug),
                wish.titles(),
                wish.side(),
                wish.cities(),
                wish.clusters(),
                wish.date().orElseGet(() -> config.today().toString()),
                wish.markup().orElse(Markup.MARKDOWN),
                config));
    }

    /** The id with this name; capital letters, as in the name of a city, become small ones. */
    static ContentId id(ContentType type, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return new ContentId(type, SLUG.matcher(small).matches() ? small : name);
    }

    static UsageException wrong(Message problem) {
        return UsageException.of("kb new", problem);
    }

    /** The words for types on the command line. */
    static String types(Types types) {
        return types.all().stream().map(ContentType::word).collect(Collectors.joining(", "));
    }

    /** The side with this id or name. */
    static Optional<CityGroup> side(String written, SiteConfig config) {
        return config.groups().stream()
                .filter(side -> side.id().equalsIgnoreCase(written)
                        || config.languages().stream()
                                .flatMap(language -> side.name().in(language).stream())
                                .anyMatch(written::equalsIgnoreCase))
                .findFirst();
    }

    /** The problem with words that name no side. */
    static Message unknownSide(String written, SiteConfig config) {
        List<String> ids = config.groups().stream().map(CityGroup::id).toList();
        return Message.of("new.side.unknown", written, Message.list(ids));
    }

    /** How to add an entry of a register, which has no file of its own. */
    static List<Message> inRegister(
            Register register, Optional<String> slug, Map<Language, String> titles, SiteConfig config) {
        Path file = config.folders().content().resolve(register.file());
        String id = slug.or(() -> proposal(ContentType.PAGE, List.of(), titles, config))
                .orElse("new-" + register.word());
        Message how = Message.of(
                "new.register",
                SiteConfig.Folders.slashes(config.folders().project().relativize(file)));
        return Stream.concat(
                        Stream.of(how),
                        DraftTexts.entry(register, id, titles, config.languages())
                                .map(Message::literal))
                .toList();
    }

    /** The problem with a word that names no type. */
    static Message unknownType(String word, Types types) {
        Message problem = Message.of("new.type.unknown", word, types(types));
        List<String> known = types.all().stream()
                .flatMap(type -> Stream.of(type.word(), type.folder()))
                .toList();
        return Suggestion.closest(word, known)
                .flatMap(types::named)
                .map(type -> Message.of("usage.did-you-mean", problem, type.word()))
                .orElse(problem);
    }

    /** What the user calls the type. */
    static Message label(ContentType type) {
        String key = "new.type." + type.word();
        return Types.BUILT_IN.all().contains(type) ? Message.of(key) : type.noun();
    }

    /** A slug made from the titles: from one in Latin letters if there is any. That of a cooperation follows from its cities. */
    static Optional<String> proposal(
            ContentType type, List<String> cities, Map<Language, String> titles, SiteConfig config) {
        if (type == ContentType.COOPERATION) {
            return Optional.of(slug(cities)).filter(slug -> !slug.isEmpty());
        }
        List<String> inOrder = config.languages().stream()
                .map(titles::get)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(
                        inOrder.stream().filter(title -> title.chars().anyMatch(Draft::isBasicLatin)), inOrder.stream())
                .map(Readings::slug)
                .filter(slug -> !slug.isEmpty())
                .findFirst();
    }

    private static String slug(List<String> cities) {
        return Cooperation.id(cities.stream()
                        .map(city -> new ContentId(ContentType.CITY, city))
                        .toList())
                .slug();
    }

    private static boolean isBasicLatin(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The date in the accepted form, if it is one. */
    static Optional<String> date(String text) {
        String date = text.strip();
        try {
            if (!DATE.matcher(date).matches()) {
                return Optional.empty();
            }
            Object exists = date.length() == 4
                    ? Year.parse(date)
                    : date.length() == 7 ? YearMonth.parse(date) : LocalDate.parse(date);
            return Optional.of(exists.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Why the draft cannot be written. */
    Optional<Message> flaw() {
        ContentId id = document.id();
        List<String> cities = document.cities();
        if (!SLUG.matcher(id.slug()).matches()) {
            return Optional.of(Message.of("new.slug.invalid", id.slug()));
        }
        Optional<String> reserved = ReservedNames.in(id);
        if (reserved.isPresent()) {
            return Optional.of(Message.of("new.slug.reserved", reserved.get()));
        }
        if (isWithoutCities()) {
            return Optional.of(citiesMissing(id.type(), document.config()));
        }
        if (id.type() == ContentType.COOPERATION && !id.slug().equals(slug(cities))) {
            return Optional.of(Message.of("new.slug.cooperation", slug(cities)));
        }
        return document.existing().map(file -> Message.of("new.exists", file));
    }

    /** Whether cities are missing that the document must name. */
    boolean isWithoutCities() {
        return document.cities().size() < leastCities(document.id().type(), document.config());
    }

    /** The number of cities that a document of a type must name. */
    static int leastCities(ContentType type, SiteConfig config) {
        int least = type == ContentType.COOPERATION ? 2 : 1;
        return config.types().isRequired("cities", type) ? least : 0;
    }

    static Message citiesMissing(ContentType type, SiteConfig config) {
        return leastCities(type, config) == 1
                ? Message.of("new.cities.missing", label(type))
                : Message.of("new.cities.few", label(type));
    }
}
