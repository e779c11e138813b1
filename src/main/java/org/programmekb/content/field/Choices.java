package org.programmekb.content.field;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.content.Components;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** Reads values from a fixed set. */
public final class Choices {
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
    public static final ValueType<String> COUNTRY = code(
            "ISO 3166 code",
            new Form.Choice(
                    Stream.of(Locale.getISOCountries()).sorted().toList(),
                    Optional.of(Message.of("value-invalid.hint-country"))),
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains,
            Choices::country,
            stated -> Message.of("value-invalid.country", stated),
            Message.of("value-invalid.hint-country"));

    /** A currency by its ISO 4217 code. */
    public static final ValueType<String> CURRENCY = code(
            "ISO 4217 code",
            new Form.Matching("currency", "[A-Z]{3}", Message.of("value-invalid.hint-currency")),
            Choices::isCurrency,
            Choices::currency,
            stated -> Message.of("value-invalid.currency", stated),
            Message.of("value-invalid.hint-currency"));

    /** A language by its ISO 639-1 code; it need not be a language of the site. */
    public static final ValueType<String> LANGUAGE = code(
            "ISO 639 code",
            new Form.Matching("language", "[a-z]{2}", Message.of("value-invalid.hint-language")),
            Set.of(Locale.getISOLanguages())::contains,
            Choices::language,
            stated -> Message.of("value-invalid.language", stated),
            Message.of("value-invalid.hint-language"));

    /** One of the configured sides of the cooperation. */
    public static final ValueType<CityGroup> GROUP = ValueType.ofScalar(
            "id of a configured side",
            Form.reference("side"),
            (scalar, reading) -> oneOf(reading.context().config().groups(), CityGroup::id, scalar, reading));

    /** {@code yes} or {@code no}. */
    public static final ValueType<Boolean> TRUTH = ValueType.ofScalar(
            "`yes` or `no`", new Form.Choice(List.of("yes", "no"), Optional.empty()), (scalar, reading) -> {
                String word = scalar.text().strip();
                if (List.of("yes", "no", "true", "false").contains(word)) {
                    return Optional.of(word.equals("yes") || word.equals("true"));
                }
                return reading.rejectType(scalar, Message.of("type-description.truth", reading.stated(scalar)));
            });

    private Choices() {}

    /** A constant of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> ValueType<E> of(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        String words = constants.stream().map(Components::word).collect(Collectors.joining("`, `", "`", "`"));
        return ValueType.ofScalar(
                words,
                new Form.Choice(constants.stream().map(Components::word).toList(), Optional.empty()),
                (scalar, reading) -> oneOf(constants, Components::word, scalar, reading));
    }

    /** One of these words. */
    public static ValueType<String> of(List<String> words) {
        return ValueType.ofScalar(
                words.stream().collect(Collectors.joining("`, `", "`", "`")),
                new Form.Choice(words, Optional.empty()),
                (scalar, reading) -> oneOf(words, word -> word, scalar, reading));
    }

    private static <T> Optional<T> oneOf(
            List<T> choices, Function<T, String> word, HeaderNode.Scalar scalar, FieldContext reading) {
        String written = scalar.text().strip();
        List<String> words = choices.stream().map(word).toList();
        return words.contains(written)
                ? Optional.of(choices.get(words.indexOf(written)))
                : reading.reject(
                        Code.VALUE_INVALID,
                        scalar,
                        Message.of("value-invalid.choice", reading.stated(scalar), Message.list(words)),
                        ChineseWords.meant(written, words)
                                .map(Suggestion::hint)
                                .orElseGet(() -> Suggestion.hint(written, words, Code.VALUE_INVALID.hint())));
    }

    /** A code of a standard; {@code meant} finds the code for a common mistake. */
    private static ValueType<String> code(
            String words,
            Form form,
            Predicate<String> isCode,
            Function<String, Optional<String>> meant,
            UnaryOperator<Message> message,
            Message hint) {
        return ValueType.ofScalar(words, form, (scalar, reading) -> {
            String code = scalar.text().strip();
            return isCode.test(code)
                    ? Optional.of(code)
                    : reading.reject(
                            Code.VALUE_INVALID,
                            scalar,
                            message.apply(reading.stated(scalar)),
                            meant.apply(code).map(Suggestion::hint).orElse(hint));
        });
    }

    /** The code for a lower-case code or a symbol. */
    private static Optional<String> currency(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(CURRENCIES.get(upper))
                .or(() -> Optional.of(upper).filter(Choices::isCurrency));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** The code for a language tag, a code of three letters or an English name. */
    private static Optional<String> language(String written) {
        String first = written.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.equals(first) || isLanguage(Locale.forLanguageTag(code), written))
                .findFirst();
    }

    private static boolean isLanguage(Locale language, String written) {
        return language.getISO3Language().equalsIgnoreCase(written)
                || language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written)
                || language.getDisplayLanguage(Locale.CHINESE).equals(written);
    }

    /** The code for a lower-case code, a common mistake or an English name. */
    private static Optional<String> country(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(COUNTRIES.get(upper))
                .or(() -> Arrays.stream(Locale.getISOCountries())
                        .filter(code -> code.equals(upper) || isNamed(new Locale("", code), written))
                        .findFirst());
    }

    private static boolean isNamed(Locale country, String written) {
        return country.getISO3Country().equalsIgnoreCase(written)
                || country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(written);
    }
}
