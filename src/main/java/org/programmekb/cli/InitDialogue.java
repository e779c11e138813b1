package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.cli.command.Console;
import org.programmekb.config.Language;
import org.programmekb.content.Readings;
import org.programmekb.diagnostic.Message;
import org.programmekb.scaffold.Forge;
import org.programmekb.scaffold.NewProject;
import org.programmekb.scaffold.Repository;
import org.programmekb.scaffold.Side;

/** Asks at the keyboard for everything about a new project that the command line does not say. */
record InitDialogue(Console console, ProjectWish wish) {
    private static final String NONE = "-";
    private static final Pattern YES = Pattern.compile("(?i)y|yes|是|好");
    private static final Pattern NO = Pattern.compile("(?i)n|no|否|不");
    private static final String SEPARATORS = "[,，、;；\\s]+";

    ProjectWish complete(Path folder) throws IOException {
        console.note(Message.of("init.welcome", folder));
        List<Language> languages = wish.languages().isEmpty() ? languages() : wish.languages();
        Map<String, String> names = wish.names().isEmpty() ? names(languages) : wish.names();
        List<Side> sides = wish.sides().isEmpty() ? sides(languages) : wish.sides();
        boolean isComplete = wish.repository().isPresent() || wish.forge() == Forge.SERVER;
        return new ProjectWish(languages, names, sides, wish.forge(), isComplete ? wish.repository() : repository());
    }

    /** Shows what was answered and asks whether the project is to be made so; Enter means yes. */
    boolean isConfirmed(Path folder, ProjectWish complete) throws IOException {
        console.note(Message.of("init.summary", folder));
        summary("languages", list(complete.languages().stream().map(Language::name)));
        summary("names", list(complete.names().values().stream()));
        complete.sides().forEach(side -> summary("side", side.id(), list(side.names().values().stream())));
        complete.repository().ifPresent(repository -> summary("repository", repository.address()));
        while (true) {
            String answer = console.ask(Message.of("init.ask.confirm"));
            if (answer.isEmpty() || YES.matcher(answer).matches()) {
                return true;
            }
            if (NO.matcher(answer).matches()) {
                return false;
            }
        }
    }

    private void summary(String key, Object... values) {
        console.note(Message.of("init.summary." + key, values));
    }

    private static Message list(Stream<String> names) {
        return Message.list(names.distinct().toList());
    }

    /** The first, then the others; whoever names several at once is not asked again. */
    private List<Language> languages() throws IOException {
        console.note(Message.of(
                "init.languages",
                Message.list(Language.shipped().stream()
                        .map(language -> language.code() + " " + language.name())
                        .toList())));
        String first = console.language().code();
        List<Language> languages = codes("init.ask.language", first);
        if (languages.size() > 1) {
            return languages;
        }
        String other = languages.get(0).code().equals("en") ? "zh" : "en";
        return Stream.concat(languages.stream(), codes("init.ask.language.more", other).stream())
                .distinct()
                .toList();
    }

    private List<Language> codes(String question, String usual) throws IOException {
        while (true) {
            String answer = console.ask(Message.of(question, usual));
            if (answer.equals(NONE) && question.endsWith("more")) {
                return List.of();
            }
            String[] codes =
                    (answer.isEmpty() ? usual : answer).toLowerCase(Locale.ROOT).split(SEPARATORS);
            Optional<String> unknown = Arrays.stream(codes)
                    .filter(code -> Language.shipped(code).isEmpty())
                    .findFirst();
            if (unknown.isEmpty()) {
                return ProjectWish.languages(codes);
            }
            console.note(ProjectWish.unknownLanguage(unknown.get()));
        }
    }

    private Map<String, String> names(List<Language> languages) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : languages) {
            String usual = NewProject.usualName(language);
            String answer = console.ask(Message.of("init.ask.name", language.name(), usual));
            names.put(language.code(), answer.isEmpty() ? usual : answer);
        }
        return names;
    }

    /** The usual ones can be renamed; further ones are asked for until there is none. */
    private List<Side> sides(List<Language> languages) throws IOException {
        console.note(Message.of("init.sides", ProjectWish.LEAST_SIDES, ProjectWish.MOST_SIDES));
        List<Side> sides = new ArrayList<>();
        for (Side usual : NewProject.usualSides(languages)) {
            Map<String, String> names = new LinkedHashMap<>();
            for (Language language : languages) {
                String name = usual.names().getOrDefault(language.code(), "");
                String answer = console.ask(Message.of("init.ask.side", sides.size() + 1, language.name(), name));
                names.put(language.code(), answer.isEmpty() ? name : answer);
            }
            sides.add(names.equals(usual.names()) ? usual : new Side(id(names, sides), names));
        }
        while (sides.size() < ProjectWish.MOST_SIDES) {
            Map<String, String> names = new LinkedHashMap<>();
            for (Language language : languages) {
                int number = sides.size() + 1;
                String answer = console.ask(
                        names.isEmpty()
                                ? Message.of("init.ask.side.more", number, language.name())
                                : Message.of("init.ask.side", number, language.name(), first(names)));
                if (answer.isEmpty() && names.isEmpty()) {
                    return sides;
                }
                names.put(language.code(), answer.isEmpty() ? first(names) : answer);
            }
            sides.add(new Side(id(names, sides), names));
        }
        return sides;
    }

    private static String first(Map<String, String> names) {
        return names.values().iterator().next();
    }

    /** An id made from a name, in Latin letters if there is any. */
    private static String id(Map<String, String> names, List<Side> others) {
        String id = names.values().stream()
                .filter(name -> name.matches(".*[A-Za-z].*"))
                .findFirst()
                .or(() -> names.values().stream().findFirst())
                .map(Readings::slug)
                .filter(slug -> !slug.isEmpty())
                .orElse("side");
        boolean isTaken = others.stream().anyMatch(side -> side.id().equals(id));
        return isTaken ? id + "-" + (others.size() + 1) : id;
    }

    private Optional<Repository> repository() throws IOException {
        while (true) {
            String answer =
                    console.ask(Message.of("init.ask.repository", wish.forge().label()));
            Optional<Repository> repository = Repository.of(wish.forge(), answer);
            if (answer.isEmpty() || repository.isPresent()) {
                return repository;
            }
            console.note(ProjectWish.noRepository(wish.forge(), answer));
        }
    }
}
