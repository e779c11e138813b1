package org.programmekb.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.Addresses;
import org.programmekb.markup.text.Markup;
import org.programmekb.names.NamedEntries;
import org.programmekb.scaffold.NewDocument;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.type.ContentType;

/** Asks at the keyboard for everything about a new document that the command line does not say. */
record NewDialogue(Console console, SiteConfig config, NamedEntries named) {
    private static final String SEPARATORS = "[,，、;；]";

    Draft complete(Draft.Wish wish) throws IOException {
        console.note(Message.of("new.welcome"));
        ContentType type = wish.type().isPresent() ? wish.type().get() : type();
        Map<Language, String> titles = titles(wish.titles());
        String date = !NewDocument.isDated(type, config) || wish.date().isPresent()
                ? wish.date().orElse("")
                : date();
        Optional<CityGroup> side = type == ContentType.CITY && wish.side().isEmpty() ? side() : wish.side();
        List<String> cities = NewDocument.canName(ContentType.CITY, type) ? cities(type, wish.cities()) : wish.cities();
        List<String> clusters = NewDocument.canName(ContentType.CLUSTER, type)
                        && wish.clusters().isEmpty()
                ? entries(ContentType.CLUSTER)
                : wish.clusters();
        Markup markup = wish.markup().isPresent() ? wish.markup().get() : markup();
        String proposal = Draft.proposal(type, cities, titles, config).orElse("");
        while (true) {
            ContentId proposed = new ContentId(type, proposal);
            String address = config.basePath() + Addresses.of(proposed, config.defaultLanguage());
            String answer = console.ask(Message.of("new.ask.slug", address, proposal));
            ContentId id = answer.isEmpty() ? proposed : Draft.id(type, answer);
            Draft draft = new Draft(new NewDocument(id, titles, side, cities, clusters, date, markup, config));
            Optional<Message> flaw = draft.flaw();
            if (flaw.isEmpty()) {
                return draft;
            }
            console.note(flaw.get());
        }
    }

    private ContentType type() throws IOException {
        List<ContentType> types = config.types().all();
        List<Message> labels = types.stream().map(Draft::label).toList();
        IntStream.range(0, types.size())
                .forEach(i -> console.note(Message.of(
                        "new.choice", i + 1, labels.get(i), types.get(i).word())));
        while (true) {
            String answer = console.ask(Message.of("new.ask.type", types.size()));
            Optional<ContentType> chosen =
                    numbered(answer, types).or(() -> config.types().named(answer));
            if (chosen.isPresent()) {
                return chosen.get();
            }
            Optional<Register> register = Register.called(answer);
            if (register.isPresent()) {
                throw new UsageException(Draft.inRegister(register.get(), Optional.empty(), Map.of(), config));
            }
            console.note(Draft.unknownType(answer, config.types()));
        }
    }

    private static <T> Optional<T> numbered(String answer, List<T> choices) {
        return answer.matches("[1-9]\\d?") && Integer.parseInt(answer) <= choices.size()
                ? Optional.of(choices.get(Integer.parseInt(answer) - 1))
                : Optional.empty();
    }

    private Map<Language, String> titles(Map<Language, String> given) throws IOException {
        Map<Language, String> titles = new LinkedHashMap<>(given);
        while (true) {
            for (Language language : config.languages()) {
                String title =
                        titles.containsKey(language) ? "" : console.ask(Message.of("new.ask.title", language.name()));
                if (!title.isEmpty()) {
                    titles.put(language, title);
                }
            }
            if (!titles.isEmpty()) {
                return titles;
            }
            console.note(Message.of("new.title.missing"));
        }
    }

    /** One of the sides, by its number, id or name; a city can belong to none. */
    private Optional<CityGroup> side() throws IOException {
        List<CityGroup> sides = config.groups();
        for (int i = 0; i < sides.size(); i++) {
            console.note(Message.of(
                    "new.choice",
                    i + 1,
                    sides.get(i).name().in(config.defaultLanguage()).orElse(""),
                    sides.get(i).id()));
        }
        while (true) {
            String answer = console.ask(Message.of("new.ask.side", sides.size()));
            Optional<CityGroup> chosen = numbered(answer, sides).or(() -> Draft.side(answer, config));
            if (answer.isEmpty() || chosen.isPresent()) {
                return chosen;
            }
            console.note(Draft.unknownSide(answer, config));
        }
    }

    private String date() throws IOException {
        while (true) {
            String answer = console.ask(Message.of("new.ask.date", config.today()));
            Optional<String> date =
                    answer.isEmpty() ? Optional.of(config.today().toString()) : Draft.date(answer);
            if (date.isPresent()) {
                return date.get();
            }
            console.note(Message.of("new.date.invalid", answer));
        }
    }

    private List<String> cities(ContentType type, List<String> given) throws IOException {
        List<String> cities = given.isEmpty() ? entries(ContentType.CITY) : given;
        while (cities.size() < Draft.leastCities(type, config)) {
            Message problem = Draft.citiesMissing(type, config);
            if (!named.has(ContentType.CITY)) {
                throw new UsageException(named.choice(ContentType.CITY, problem));
            }
            console.note(problem);
            cities = entries(ContentType.CITY);
        }
        return cities;
    }

    private List<String> entries(ContentType type) throws IOException {
        if (!named.has(type)) {
            return List.of();
        }
        Set<String> chosen = new LinkedHashSet<>();
        while (true) {
            String key = "new.ask." + type.word() + (chosen.isEmpty() ? ".first" : ".next");
            String answer = console.ask(Message.of(key));
            if (answer.isEmpty()) {
                return List.copyOf(chosen);
            }
            for (String part : answer.split(SEPARATORS)) {
                if (!part.isBlank()) {
                    choose(type, part.strip(), chosen);
                }
            }
        }
    }

    private void choose(ContentType type, String part, Set<String> chosen) {
        List<NamedEntries.Named> found = named.find(type, part);
        if (found.size() != 1) {
            console.note(NamedEntries.doubt(type, part, found));
        } else if (chosen.add(found.get(0).id())) {
            console.note(Message.of("new.chosen", found.get(0)));
        }
    }

    private Markup markup() throws IOException {
        while (true) {
            String answer = console.ask(Message.of("new.ask.markup"));
            if (answer.isEmpty() || answer.equals("1")) {
                return Markup.MARKDOWN;
            }
            Optional<Markup> named = answer.equals("2")
                    ? Optional.of(Markup.ASCIIDOC)
                    : Arrays.stream(Markup.values())
                            .filter(markup -> markup.name().equalsIgnoreCase(answer))
                            .findFirst()
                            .or(() -> Markup.of(answer));
            if (named.filter(markup -> markup != Markup.HTML).isPresent()) {
                return named.get();
            }
        }
    }
}
