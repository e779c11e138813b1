package org.programmekb.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.Language;
import org.programmekb.config.ProgramVersion;
import org.programmekb.diagnostic.Message;
import org.programmekb.scaffold.Forge;
import org.programmekb.scaffold.NewProject;
import org.programmekb.scaffold.Repository;
import org.programmekb.scaffold.Side;
import org.programmekb.source.MeantName;

/**
 * What is said about a new project. A list that is empty is not said.
 *
 * @param names the name of the site by the code of the language
 */
record ProjectWish(
        List<Language> languages,
        Map<String, String> names,
        List<Side> sides,
        Forge forge,
        Optional<Repository> repository) {
    /** As many as there are colours and marks for sides. */
    static final int MOST_SIDES = 6;

    static final int LEAST_SIDES = 2;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\|");

    /**
     * The wish of a command line.
     *
     * @throws UsageException if it is wrong
     */
    static ProjectWish of(
            List<String> codes, Optional<String> name, List<String> sides, Forge forge, Optional<String> repository) {
        List<Language> languages = languages(codes);
        List<Language> known = languages.isEmpty() ? languages("en", "zh") : languages;
        return new ProjectWish(
                languages,
                name.map(names -> names(names, known)).orElse(Map.of()),
                sides(sides, known),
                forge,
                repository.map(written -> repository(forge, written)));
    }

    static UsageException wrong(Message problem) {
        return UsageException.of("kb init", problem);
    }

    /** The languages with these codes. */
    static List<Language> languages(String... codes) {
        return languages(Arrays.asList(codes));
    }

    private static List<Language> languages(List<String> codes) {
        return codes.stream()
                .map(String::strip)
                .distinct()
                .map(code -> Language.shipped(code).orElseThrow(() -> wrong(unknownLanguage(code))))
                .toList();
    }

    /** The problem with the code of a language that the program has not, or writes in another way. */
    static Message unknownLanguage(String code) {
        Message problem = Message.of("init.language.unknown", code, codes());
        return MeantName.language(code, Language.shipped())
                .map(meant -> Message.of("usage.did-you-mean", problem, meant.code()))
                .orElse(problem);
    }

    /** The codes of the languages to choose from. */
    private static String codes() {
        return Language.shipped().stream().map(Language::code).collect(Collectors.joining(", "));
    }

    private static Repository repository(Forge forge, String written) {
        return Repository.of(forge, written).orElseThrow(() -> wrong(noRepository(forge, written)));
    }

    static Message noRepository(Forge forge, String written) {
        return forge == Forge.SERVER
                ? Message.of("init.repository.server", written)
                : Message.of("init.repository.form", written, forge.label());
    }

    /** One name for all languages, or one for each. */
    private static Map<String, String> names(String written, List<Language> languages) {
        // A line break would begin another setting.
        List<String> names = BETWEEN_NAMES
                .splitAsStream(NO_TEXT.matcher(written).replaceAll(" "))
                .map(String::strip)
                .toList();
        if (names.stream().anyMatch(String::isEmpty) || names.size() != 1 && names.size() != languages.size()) {
            throw wrong(Message.of("init.names", written, languages.size()));
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            byLanguage.put(languages.get(i).code(), names.get(names.size() == 1 ? 0 : i));
        }
        return byLanguage;
    }

    private static List<Side> sides(List<String> written, List<Language> languages) {
        List<Side> sides = new ArrayList<>();
        for (String each : written) {
            int end = each.indexOf('=');
            String id = each.substring(0, Math.max(end, 0)).strip();
            if (!ID.matcher(id).matches()) {
                throw wrong(Message.of("init.side.form", each));
            }
            if (sides.stream().anyMatch(side -> side.id().equals(id))) {
                throw wrong(Message.of("init.side.twice", id));
            }
            sides.add(new Side(id, names(each.substring(end + 1), languages)));
        }
        if (sides.size() == 1 || sides.size() > MOST_SIDES) {
            throw wrong(Message.of("init.side.number", LEAST_SIDES, MOST_SIDES));
        }
        return sides;
    }

    /** The project; what is not said has its usual value. */
    NewProject project(LocalDate today, ProgramVersion version) {
        List<Language> all = languages.isEmpty() ? languages("en", "zh") : languages;
        Map<String, String> titles = new LinkedHashMap<>();
        all.forEach(language ->
                titles.put(language.code(), names.getOrDefault(language.code(), NewProject.usualName(language))));
        return new NewProject(
                all, titles, sides.isEmpty() ? NewProject.usualSides(all) : sides, forge, repository, today, version);
    }
}
