package org.programmekb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house style that can be read off the source files. */
final class HouseStyleTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static final int MOST_FILES = 60;
    private static final int MOST_LINES = 4_000;
    private static final int MOST_FILES_IN_THE_ROOT = 6;

    @Test
    void theListOfStagesFitsOnOnePage() throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("org/programmekb/SiteGenerator.java"));
        int start = 0;
        while (!lines.get(start).matches("    \\S.* generate\\(.*")) {
            start++;
        }
        int end = lines.subList(start, lines.size()).indexOf("    }");

        assertThat(end).isBetween(5, 60);
    }

    /** Pages and files in whose design each type of the program has its own place; types of a project are beside them. */
    private static final Set<String> OF_THE_PROGRAM =
            Set.of("HomePages.java", "Figures.java", "PdfFiles.java", "Reader.java", "ReservedNames.java");

    /** A list of types outside their descriptions would not know the types of a project. */
    @Test
    void noStatementListsManyTypes() throws IOException {
        Pattern constant = Pattern.compile("ContentType\\.[A-Z]+");
        List<String> lists = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            if (!file.getParent().endsWith("type")
                    && !OF_THE_PROGRAM.contains(file.getFileName().toString())) {
                for (String statement : Files.readString(file).split("[;{}]")) {
                    long named = constant.matcher(statement)
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .count();
                    if (named > 3) {
                        lists.add(file + ":"
                                + statement.strip().lines().findFirst().orElse(""));
                    }
                }
            }
        }
        assertThat(lists).isEmpty();
    }

    @Test
    void noFileHasMoreThanThreeHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(Path.of("src"), ".java")) {
            long lines = Files.readAllLines(file).size();
            if (lines > 300) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** Not counting the sentence about the package. */
    @ParameterizedTest(name = "org.programmekb {0}")
    @FieldSource("org.programmekb.ArchitectureTest#ORDER")
    void aPackageIsSmallEnoughToBeKnown(String name) throws IOException {
        Path folder = SOURCES.resolve("org/programmekb").resolve(name.replace('.', '/'));
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
        int lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size();
        }
        assertThat(files).hasSizeLessThanOrEqualTo(name.isEmpty() ? MOST_FILES_IN_THE_ROOT : MOST_FILES);
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
    }

    /** So a name on its own, in a talk or a stack trace, says which class is meant. */
    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Map<String, List<Path>> named = files(SOURCES, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        named.values().removeIf(files -> files.size() == 1);

        assertThat(named).isEmpty();
    }

    @Test
    void everyPackageSaysInASentenceWhatItIsAndIsNullMarked() throws IOException {
        List<Path> folders = files(SOURCES.resolve("org"), ".java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        for (Path folder : folders) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .matches(Pattern.compile("(?s)/\\*\\*[\\s*]*\\S.*\\.\\s*\\*/\\s@NullMarked\\spackage .*"));
        }
    }

    @Test
    void everyPublicTypeSaysInASentenceWhatItIs() throws IOException {
        Pattern type = Pattern.compile(
                "(?m)^(?:@\\w+(?:\\(.*?\\))?\\s+)*public (?:final |abstract |sealed |non-sealed )*(?:class|record|enum|interface) (\\w+)");
        List<String> silent = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            String text = Files.readString(file);
            Matcher matcher = type.matcher(text);
            if (matcher.find()) {
                String before = text.substring(0, matcher.start())
                        .replaceAll("(?s)@\\w+\\(.*\\)\\s*$", "")
                        .strip();
                if (!before.endsWith("*/")) {
                    silent.add(file.toString());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void architectureAndTestAgree() throws IOException {
        String architecture = Files.readString(Path.of("ARCHITECTURE.md"));
        assertThat(architecture.lines().count()).isLessThanOrEqualTo(80);
        int row = 0;
        String owner = "";
        for (String name : ArchitectureTest.ORDER) {
            String first = name.split("\\.")[0];
            if (!name.isEmpty() && !first.equals(owner)) {
                int found = architecture.indexOf("\n| `" + first + "`", row);
                assertThat(found)
                        .as("the row of `%s` in ARCHITECTURE.md, in its order", first)
                        .isPositive();
                row = found;
                owner = first;
            }
            if (name.contains(".")) {
                assertThat(architecture.substring(row + 1, architecture.indexOf('\n', row + 1)))
                        .as("the row of `%s` in ARCHITECTURE.md", first)
                        .contains("`" + name + "`");
            }
        }
    }
}
