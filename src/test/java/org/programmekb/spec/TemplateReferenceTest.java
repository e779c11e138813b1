package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.GeneratedPage;

/** The reference for authors of templates says what the program gives to templates and what the templates offer. */
@Tag("docs")
final class TemplateReferenceTest {
    private static final Path SOURCES = Path.of("src/main/java/org/programmekb/render");
    private static final Pattern NAME = Pattern.compile("\\.with\\(\\s*\"([a-zA-Z]+)\",\\s*+(?!\")");

    @TempDir
    private static Path folder;

    private static final TemplateValues VALUES = new TemplateValues();

    @BeforeAll
    static void observe() throws IOException, InterruptedException {
        ObservedSites.in(folder).observe(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageSaysWhatTheProgramGivesAndWhatTheTemplatesOffer(String language) throws IOException {
        TemplateReference reference = new TemplateReference(language, VALUES);

        String page = reference.page();

        assertThat(reference.missing())
                .as("sentences that reference.%s.properties lacks", language)
                .isEmpty();
        assertThat(reference.unused())
                .as("sentences of reference.%s.properties about nothing", language)
                .isEmpty();
        GeneratedPage.assertFresh("docs/reference/template-reference." + language + ".md", page);
    }

    @Test
    void theSitesOfThisTestHaveEveryValueAndAnElementOfEveryList() throws IOException {
        Set<String> given = new TreeSet<>();
        Set<String> empty = new TreeSet<>();
        VALUES.views()
                .forEach(view -> VALUES.of(view).forEach((path, value) -> {
                    given.add(path.substring(path.lastIndexOf('.') + 1));
                    if (value.types().contains("List") && value.elements().isEmpty()) {
                        empty.add(view + " " + path);
                    }
                }));

        assertThat(given).containsAll(namesInTheProgram());
        assertThat(empty).isEmpty();
    }

    /** The names of values in the code that makes views; what describes a page for machines has other names. */
    private static Set<String> namesInTheProgram() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.toString().contains("/feed/"))
                    .toList()) {
                String source = Files.readString(file);
                if (source.contains("view.View;") && !source.contains("SchemaOrgNode")) {
                    NAME.matcher(source).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }
}
