package org.programmekb;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of ARCHITECTURE.md and of the house style that a machine can check. */
final class ArchitectureTest {
    private static final String BASE = "org.programmekb";

    /** A package may import those above it; the root is the empty name. */
    static final List<String> ORDER = List.of(
            "diagnostic",
            "trace",
            "execution",
            "type",
            "config",
            "cache",
            "launch",
            "source",
            "prose",
            "prose.statement",
            "prose.style",
            "markup.text",
            "markup.header",
            "markup.html",
            "markup.body",
            "markup.markdown",
            "markup.asciidoc",
            "markup",
            "image",
            "content",
            "content.cooperation",
            "content.field",
            "content.schema",
            "content.type",
            "names",
            "translation",
            "translation.xliff",
            "index",
            "drawing.chart",
            "drawing",
            "connection",
            "parity",
            "render.view",
            "render.locale",
            "render.template",
            "render",
            "render.part",
            "render.metadata",
            "render.layout",
            "render.chart",
            "render.head",
            "render.described",
            "render.stocktaking",
            "render.page",
            "render.register",
            "render.site",
            "render.feed",
            "search",
            "dataset",
            "jsonschema",
            "editor",
            "check",
            "publish.checksum",
            "publish",
            "paper",
            "incremental",
            "live",
            "imports",
            "imports.wordpress.export",
            "imports.wordpress.text",
            "imports.wordpress",
            "imports.jbake",
            "jbake",
            "",
            "compare",
            "serve",
            "daemon",
            "scaffold",
            "cli.command",
            "cli.translations",
            "cli");

    /** Where a library is at home. */
    static final Set<Map.Entry<String, Set<String>>> LIBRARIES = Set.of(
            Map.entry("org.jbake..", Set.of("jbake", "config")),
            Map.entry("com.vladsch.flexmark..", Set.of("markup.markdown")),
            Map.entry("org.fife..", Set.of("markup.html")),
            Map.entry("org.asciidoctor..", Set.of("markup.asciidoc")),
            Map.entry("org.snakeyaml..", Set.of("markup.header", "type")),
            Map.entry(
                    "org.jsoup..", Set.of("markup..", "image", "render..", "check", "paper", "imports.wordpress.text")),
            Map.entry("com.twelvemonkeys..", Set.of("image")),
            Map.entry("javax.imageio..", Set.of("image")),
            Map.entry("java.awt..", Set.of("image")),
            Map.entry("freemarker..", Set.of("render.template", "jbake")),
            Map.entry("com.ibm.icu..", Set.of("content.type", "index")),
            Map.entry("dev.harrel..", Set.of("dataset")),
            Map.entry("picocli..", Set.of("cli..")),
            Map.entry("io.methvin..", Set.of("serve")),
            Map.entry("com.sun.net.httpserver..", Set.of("serve")));

    private static JavaClasses program = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read() {
        URL classes = SiteGenerator.class.getProtectionDomain().getCodeSource().getLocation();
        // The names of JBake's database have packages of their own.
        program = new ClassFileImporter().importUrl(classes).that(resideInAPackage("org.programmekb.."));
    }

    private static String[] packages(List<String> names) {
        return names.stream()
                .map(name -> name.isEmpty() ? BASE : BASE + "." + name)
                .toArray(String[]::new);
    }

    private static GivenClassesConjunction outside(String... names) {
        return noClasses().that().resideOutsideOfPackages(packages(List.of(names)));
    }

    @Test
    void aPackageImportsOnlyThoseAboveIt() {
        List<String> below = new ArrayList<>();
        for (JavaClass from : program) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                if (place(dependency.getTargetClass()) > place(from)) {
                    below.add(dependency.getDescription());
                }
            }
        }
        assertThat(below).isEmpty();
    }

    /** The place of the package of a class in the order; libraries are above all. */
    private static int place(JavaClass of) {
        return ORDER.indexOf(of.getPackageName().replaceFirst(BASE + "\\.?", ""));
    }

    @Test
    void everyPackageHasItsPlace() {
        classes().should().resideInAnyPackage(packages(ORDER)).check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void onlyTheRootKnowsTheAdaptersToJBake() {
        outside("", "jbake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".jbake..")
                .check(program);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LIBRARIES")
    void aLibraryIsAtHomeInItsPackages(Map.Entry<String, Set<String>> home) {
        List<String> homes = List.copyOf(home.getValue());
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home.getKey())
                .check(program);
    }

    @Test
    void onlyCommandsSpeakToTheConsole() {
        outside("cli..", "launch").should(ACCESS_STANDARD_STREAMS).check(program);
    }

    /** Asciidoctor logs whatever its own handlers are told as well; its runtime is where that is silenced. */
    @Test
    void nothingIsLogged() {
        outside("cli..")
                .and()
                .doNotHaveSimpleName("AsciidocRuntime")
                .should(USE_JAVA_UTIL_LOGGING)
                .check(program);
    }

    @Test
    void datesAreOfJavaTime() {
        outside("jbake..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.NumberFormat")
                .check(program);
    }

    @Test
    void nothingDependsOnTheLocaleZoneOrCharsetOfTheMachine() {
        outside("jbake..")
                .should()
                .callCodeUnitWhere(isOneOf(
                        "java.util.Locale.getDefault()",
                        "java.util.Locale.setDefault(java.util.Locale)",
                        "java.util.TimeZone.getDefault()",
                        "java.util.TimeZone.setDefault(java.util.TimeZone)",
                        "java.time.ZoneId.systemDefault()",
                        "java.time.LocalDate.now()",
                        "java.time.LocalDateTime.now()",
                        "java.lang.String.toLowerCase()",
                        "java.lang.String.toUpperCase()",
                        "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.lang.String.formatted([Ljava.lang.Object;)",
                        "java.lang.String.getBytes()",
                        "java.lang.String.<init>([B)"))
                .check(program);
    }

    /** The cache, and the stamps of published files and of the program may: none changes what is published. */
    @Test
    void whatIsPublishedDependsOnNoClockAndNoFileTime() {
        outside("jbake..")
                .and()
                .haveNameNotMatching(".*\\.(SegmentFolder|Stored\\w+|FileStamp|BuildInputs|Startup|SingleFile)")
                .should()
                .callCodeUnitWhere(isOneOf(
                        "java.time.Instant.now()",
                        "java.lang.System.currentTimeMillis()",
                        "java.nio.file.Files.getLastModifiedTime(java.nio.file.Path, [Ljava.nio.file.LinkOption;)",
                        "java.nio.file.attribute.BasicFileAttributes.lastModifiedTime()"))
                .check(program);
    }

    private static DescribedPredicate<JavaCall<?>> isOneOf(String... codeUnits) {
        return DescribedPredicate.describe(
                "depends on the machine",
                call -> List.of(codeUnits).contains(call.getTarget().getFullName()));
    }

    @Test
    void namesAreStandardNouns() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
                .orShould()
                .resideInAnyPackage("..util..", "..helper..", "..common..", "..manager..", "..impl..")
                .check(program);
    }

    @Test
    void diagnosticsAreNotExceptions() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(BASE + ".content..")
                .and()
                .areDeclaredInClassesThat()
                // Reads files of its own, before any document.
                .resideOutsideOfPackage(BASE + ".content.type")
                .should()
                .notDeclareThrowableOfType(IOException.class)
                .check(program);
    }

    @Test
    void theProgramHasClasses() {
        assertThat(program).hasSizeGreaterThan(100);
    }
}
