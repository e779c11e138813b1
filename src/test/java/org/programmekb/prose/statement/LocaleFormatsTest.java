package org.programmekb.prose.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.prose.statement.Statement.Weight;

/** What Unicode CLDR writes for a date, a number or a percentage in a language is read as what it is. */
final class LocaleFormatsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr", "fr-CH", "es", "es-MX", "es-AR", "it", "it-CH", "de", "de-AT", "de-CH", "pt", "pt-PT", "ja", "ar",
                "ar-EG", "ar-MA", "ar-DZ", "ar-TN", "ar-LB", "en", "en-GB", "zh-Hans"
            })
    void datesAreRead(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag + "-u-ca-gregory");
        List<String> unread = new ArrayList<>();
        // The medium form of Arabic is in digits with marks of direction between them.
        int last = locale.getLanguage().equals("ar") ? DateFormat.LONG : DateFormat.MEDIUM;
        for (int style = DateFormat.FULL; style <= last; style++) {
            for (int month = 1; month <= 12; month++) {
                Calendar day = new GregorianCalendar(2020, month - 1, 23);
                String text = DateFormat.getDateInstance(day, style, locale).format(day.getTime());
                if (!values(text, tag).contains(String.format("2020-%02d-23", month))) {
                    unread.add(text);
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "it", "de", "pt", "ar", "ar-LB", "ar-DZ", "ar-MA"})
    void aMonthAloneIsRead(String tag) {
        String[] months = new DateFormatSymbols(ULocale.forLanguageTag(tag)).getMonths();

        assertThat(IntStream.rangeClosed(1, 12)
                        .filter(month ->
                                !values(months[month - 1] + " 2020", tag).contains(String.format("2020-%02d", month)))
                        .mapToObj(month -> months[month - 1]))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr", "fr-CH", "es", "es-MX", "it", "it-CH", "de", "de-AT", "de-CH", "pt", "pt-PT", "ja", "ar", "ar-EG",
                "ar-MA", "en", "zh-Hans"
            })
    void numbersAreRead(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        NumberFormat numbers = NumberFormat.getInstance(locale);
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);

        assertThat(values(numbers.format(1_234_567.5), tag)).contains("1234567.5");
        assertThat(values(numbers.format(34_200), tag)).contains("34200");
        assertThat(values(numbers.format(12.5), tag)).contains("12.5");
        assertThat(Statements.of(percent.format(0.125), tag))
                .extracting(Statement::kind, Statement::value)
                .contains(tuple(Statement.Kind.PERCENTAGE, "12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CH", "es", "it", "de", "pt", "pt-PT", "ja", "ar"})
    void numbersInWordsAreRead(String tag) {
        RuleBasedNumberFormat words =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT);
        IntStream numbers = IntStream.concat(
                IntStream.rangeClosed(3, 99), IntStream.of(100, 200, 300, 500, 900, 2000, 3000, 30_000, 5_000_000));

        assertThat(numbers.filter(number -> !values(written(words, number), tag).contains(Integer.toString(number)))
                        .mapToObj(number -> written(words, number)))
                .isEmpty();
    }

    /** Without the soft hyphens that CLDR has in compounds. */
    private static String written(RuleBasedNumberFormat words, int number) {
        return words.format(number).replace("\u00ad", "");
    }

    @Test
    void digitsMayMeanTwoNumbersWhereBothDecimalMarksAreInUse() {
        assertThat(Statements.of("1.500", "es"))
                .extracting(Statement::value, Statement::weight)
                .containsExactlyInAnyOrder(tuple("1500", Weight.LOOSE), tuple("1.5", Weight.LOOSE));
        assertThat(Statements.of("1.500", "de"))
                .extracting(Statement::value, Statement::weight)
                .containsExactly(tuple("1500", Weight.FIRM));
    }

    private static List<String> values(String text, String tag) {
        return Statements.of(text, tag).stream().map(Statement::value).toList();
    }
}
