package org.programmekb.content.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** Reads values from a fixed set. */
final class Choices {
    /** Names and codes that people write instead of the ISO country code. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("EL", "GR"),
            Map.entry("ENGLAND", "GB"),
            Map.entry("SCOTLAND", "GB"),
            Map.entry("中国", "CN"),
            Map.entry("PRC", "CN"));

    private static final Map<String, String> CURRENCIES =
            Map.of("RMB", "CNY", "元", "CNY", "人民币", "CNY", "¥", "CNY", "€", "EUR", "$", "USD", "£", "GBP", "欧元", "EUR");

    /** A country by its ISO 3166-1 alpha-2 code. */
    static final Shape<String> COUNTRY = Shape.ofScalar("ISO 3166 code", (scalar, reading) -> {
        String code = scalar.text().strip();
        if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            return Optional.of(code);
        }
        reading.reject(
                Code.VALUE_INVALID,
                scalar,
                "which is not the code of a country",
                country(code)
                        .map(meant -> "did you mean `" + meant + "`?")
                        .orElse("write the two-letter code of ISO 3166-1 in capital letters, for instance FR"));
        return Optional.empty();
    });

    /** A currency by its ISO 4217 code. */
    static final Shape<String> CURRENCY = Shape.ofScalar("ISO 4217 code", (scalar, reading) -> {
        String code = scalar.text().strip();
        if (isCurrency(code)) {
            return Optional.of(code);
        }
        String upper = code.toUpperCase(Locale.ROOT);
        Optional<String> meant = Optional.ofNullable(CURRENCIES.get(upper))
                .or(() -> Optional.of(upper).filter(Choices::isCurrency));
        reading.reject(
                Code.VALUE_INVALID,
                scalar,
                "which is not the code of a currency",
                meant.map(known -> "did you mean `" + known + "`?")
                        .orElse("write the three-letter code of ISO 4217 in capital letters, for instance EUR"));
        return Optional.empty();
    });

    /** One of the configured sides of the cooperation. */
    static final Shape<CityGroup> GROUP = Shape.ofScalar("id of a configured side", (scalar, reading) -> {
        List<CityGroup> groups = reading.context().config().groups();
        Optional<CityGroup> group = groups.stream()
                .filter(candidate -> candidate.id().equals(scalar.text().strip()))
                .findFirst();
        if (group.isEmpty()) {
            reject(scalar, groups.stream().map(CityGroup::id).toList(), reading);
        }
        return group;
    });

    private Choices() {}

    /** A constant of an enum, written in lower case with hyphens. */
    static <E extends Enum<E>> Shape<E> of(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Choices::word).toList();
        return Shape.ofScalar("`" + String.join("`, `", words) + "`", (scalar, reading) -> {
            int index = words.indexOf(scalar.text().strip());
            if (index < 0) {
                reject(scalar, words, reading);
                return Optional.empty();
            }
            return Optional.of(type.getEnumConstants()[index]);
        });
    }

    /** The form in which authors write a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void reject(HeaderNode.Scalar scalar, Collection<String> words, Reading reading) {
        reading.reject(
                Code.VALUE_INVALID,
                scalar,
                "which is not one of " + String.join(", ", words),
                Suggestion.closest(scalar.text(), words)
                        .map(word -> "did you mean `" + word + "`?")
                        .orElse(Code.VALUE_INVALID.hint()));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** The code for a lower-case code, a common mistake or an English name. */
    private static Optional<String> country(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        String known = COUNTRIES.get(upper);
        if (known != null) {
            return Optional.of(known);
        }
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> code.equals(upper)
                        || new Locale("", code).getISO3Country().equals(upper)
                        || new Locale("", code)
                                .getDisplayCountry(Locale.ENGLISH)
                                .equalsIgnoreCase(written))
                .findFirst();
    }
}
