package org.programmekb.render.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.programmekb.config.ConfigOf;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.prose.statement.Statement;
import org.programmekb.prose.statement.Statements;
import org.programmekb.source.TemplateFiles;

/** What holds for all numbers, dates and amounts in all languages. */
final class FormatLawsTest {
    private static final Map<String, Messages> TEXTS = texts();

    /** Those that say numbers and dates in a way that the comparison of translations reads. */
    private static final List<String> READ =
            TEXTS.keySet().stream().filter(Statements::areReadIn).toList();

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(TEXTS.keySet());
    }

    @Provide
    Arbitrary<String> readLanguages() {
        return Arbitraries.of(READ);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999999999"), new BigDecimal("999999999999999999"))
                .ofScale(6)
                .map(number -> number.stripTrailingZeros());
    }

    /** Round and uneven, of all sizes that texts have; numbers that could be years are left out. */
    @Provide
    Arbitrary<BigDecimal> stated() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(2, 999_999_999_999L).map(BigDecimal::valueOf),
                        Arbitraries.longs().between(2, 9_999).map(number -> BigDecimal.valueOf(number * 10_000)),
                        Arbitraries.longs().between(101, 99_999_999).map(number -> BigDecimal.valueOf(number, 2)))
                .filter(number -> number.compareTo(BigDecimal.valueOf(1800)) < 0
                        || number.compareTo(BigDecimal.valueOf(2100)) > 0);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(seed = "1")
    void aNumberCanBeReadBackFromItsDigits(@ForAll("languages") String language, @ForAll("numbers") BigDecimal number) {
        Messages texts = TEXTS.get(language);
        String written = new Formats(texts).number(number);

        String plain = written.replace(texts.text("number.group"), "")
                .replace(texts.text("number.decimal"), ".")
                .replace(texts.text("number.minus"), "-");
        assertThat(new BigDecimal(plain)).isEqualByComparingTo(number);
    }

    @Property(seed = "1")
    void aTextSaysTheNumberThatThePageShows(
            @ForAll("readLanguages") String language, @ForAll("stated") BigDecimal number) {
        String written = new Formats(TEXTS.get(language)).quantity(number);

        assertThat(Statements.of(written, language))
                .as(written)
                .extracting(Statement::value)
                .contains(Statement.plain(number));
    }

    @Property(seed = "1")
    void aTextSaysTheDayThatThePageShows(@ForAll("readLanguages") String language, @ForAll("days") LocalDate day) {
        String written = new Formats(TEXTS.get(language))
                .date(new PartialDate.OfDay(day))
                .text();

        assertThat(Statements.of(written, language))
                .as(written)
                .extracting(Statement::kind, Statement::value)
                .containsExactly(tuple(Statement.Kind.DATE, day.toString()));
    }

    @Property(seed = "1")
    void aTextSaysTheMonthThatThePageShows(@ForAll("readLanguages") String language, @ForAll("days") LocalDate day) {
        PartialDate month = new PartialDate.OfMonth(day.getYear(), day.getMonthValue());
        String written = new Formats(TEXTS.get(language)).date(month).text();

        assertThat(Statements.of(written, language))
                .as(written)
                .extracting(Statement::kind, Statement::value)
                .containsExactly(tuple(Statement.Kind.DATE, month.iso()));
    }

    @Property(seed = "1")
    void aTextSaysTheAmountThatThePageShows(
            @ForAll("readLanguages") String language, @ForAll("stated") BigDecimal amount) {
        String written = new Formats(TEXTS.get(language)).money(new ActionPlan.Money(amount, "EUR"));

        assertThat(Statements.of(written, language))
                .as(written)
                .extracting(Statement::kind, Statement::value)
                .contains(tuple(Statement.Kind.AMOUNT, "EUR " + Statement.plain(amount)));
    }

    /** The program's texts in all its languages. */
    private static Map<String, Messages> texts() {
        try {
            Path project = Files.createDirectories(Path.of("target/laws"));
            Files.createDirectories(project.resolve("content"));
            Files.writeString(project.resolve("jbake.properties"), """
                    site.host=https://example.org
                    site.languages=en,zh,fr,es,it,de,pt,ja,ar
                    site.title=T
                    site.groups=a
                    site.group.a=A
                    """);
            SiteConfig config = ConfigOf.project(project, Path.of(""));
            Diagnostics findings = new Diagnostics(Map.of());
            return Messages.load(config, TemplateFiles.find(config, findings), findings).entrySet().stream()
                    .collect(Collectors.toMap(
                            texts -> texts.getKey().code(), Map.Entry::getValue, (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
