package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** What the part about the editor names is on the screen, and its pictures are in the repository. */
class HandbookNamesTest {
    private static final Path PICTURES = Path.of("docs/images/handbook");

    /** The largest picture, in bytes. */
    private static final long LARGEST = 80_000;

    private static final int MOST_PICTURES = 12;

    private static final String BUTTON_OF_THE_OTHER_LANGUAGE = "中文";

    private static final Pattern TEXT = Pattern.compile("^    '?[\\w-]+'?: '(.*)',$");
    private static final Pattern TITLE = Pattern.compile("\"title\": \"([^\"]+) · ([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(images/handbook/([^)]+)\\)");

    /** What GitHub and GitLab show; no test of ours can look there. */
    private static final Set<String> ON_GITHUB = Set.of(
            "Access",
            "Access tokens",
            "Actions",
            "Artifacts",
            "Check",
            "Close pull request",
            "Commit changes",
            "Commit changes…",
            "Commit directly to the … branch",
            "Commit merge",
            "Confirm merge",
            "Contents",
            "Conversation",
            "Details",
            "Developer",
            "Edit file",
            "Expiration",
            "Files changed",
            "Generate new token",
            "Generate token",
            "Labels",
            "Mark as resolved",
            "Merge pull request",
            "Only select repositories",
            "Permissions",
            "Pull requests",
            "Read and write",
            "Read-only",
            "Repository access",
            "Resolve conflicts",
            "Resource owner",
            "Revert",
            "Settings",
            "site",
            "Summary",
            "This branch has conflicts that must be resolved",
            "…");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_name_on_the_screen_that_it_mentions_exists(String language) throws IOException {
        List<Pattern> known = new ArrayList<>();
        for (String text : textsOfTheEditor(language)) {
            known.add(Pattern.compile(Stream.of(text.split("\\{[0-9]}", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".+" + b)
                    .orElseThrow()));
        }
        Set<String> unknown = new TreeSet<>();
        for (String name : namesOutsideSteps(language)) {
            if (!ON_GITHUB.contains(name)
                    && known.stream().noneMatch(text -> text.matcher(name).matches())) {
                unknown.add(name);
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** The steps themselves are followed in the editor. */
    private static Set<String> namesOutsideSteps(String language) throws IOException {
        Set<String> names = new TreeSet<>();
        for (var section : HandbookStep.sections(language).values()) {
            Set<Integer> followed = new TreeSet<>();
            HandbookStep.steps(language, section).forEach(step -> followed.add(step.line()));
            section.forEach((number, line) -> {
                if (!followed.contains(number)) {
                    names.addAll(HandbookStep.names(language, line));
                }
            });
        }
        assertThat(names).isNotEmpty();
        // A sentence or a word that begins a paragraph is no name of anything on the screen.
        names.removeIf(name -> name.matches(".*[.。]"));
        return names;
    }

    /** The editor is part of the site, whose texts the handbook names, too. */
    private static List<String> textsOfTheEditor(String language) throws IOException {
        List<String> texts = new ArrayList<>(List.of(BUTTON_OF_THE_OTHER_LANGUAGE));
        Properties site = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("templates/messages", language + ".properties"))) {
            site.load(reader);
        }
        site.values().forEach(text -> texts.add(String.valueOf(text)));
        boolean isOwn = false;
        for (String line : Files.readAllLines(Path.of("src/main/resources/org/programmekb/editor/texts.js"))) {
            isOwn = line.matches("  \\w+: \\{") ? line.startsWith("  " + language + ":") : isOwn;
            Matcher text = TEXT.matcher(line);
            if (isOwn && text.matches()) {
                texts.add(text.group(1).replaceFirst(" ?[(（]\\{0}[)）]$", ""));
            }
        }
        try (Stream<Path> schemas = Files.list(Path.of("schemas"))) {
            for (Path schema : schemas.sorted().toList()) {
                Matcher title = TITLE.matcher(Files.readString(schema));
                while (title.find()) {
                    texts.add(title.group(language.equals("zh") ? 2 : 1));
                }
            }
        }
        for (ContentType type : Types.BUILT_IN.all()) {
            texts.add(type.noun().in(MessageLanguage.of(language).orElseThrow()));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void its_pictures_are_described_small_and_all_used(String language) throws IOException {
        List<String> used = new ArrayList<>();
        Matcher picture = PICTURE.matcher(Files.readString(HandbookStep.handbook(language)));
        while (picture.find()) {
            assertThat(picture.group(1)).as(picture.group(2)).hasSizeGreaterThan(language.equals("zh") ? 8 : 20);
            assertThat(Files.size(PICTURES.resolve(picture.group(2))))
                    .as(picture.group(2))
                    .isLessThan(LARGEST);
            used.add(picture.group(2));
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.contains("." + language + ".")))
                    .containsExactlyInAnyOrderElementsOf(used)
                    .hasSizeLessThanOrEqualTo(MOST_PICTURES);
        }
    }
}
