package org.programmekb.content.schema;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accepted number format, and other common formats for hints. */
final class NumberText {
    private static final int LONGEST = 60;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern GROUPED =
            Pattern.compile("(-?\\d{1,3}(?:([,.'’_\\s])\\d{3})(?:\\2\\d{3})*)(\\.\\d+)?\\D*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?\\d{1,18}),(\\d{1,12})\\D*");
    private static final Pattern COMPASS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,12})?)\\s*°?\\s*([NSEWnsew])");
    private static final Pattern SCALED =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,12})?)\\s*(万|亿|thousand|million|billion)\\D*");
    private static final Pattern WITH_UNIT =
            Pattern.compile("[+~<>≈约]?\\s*(-?\\d{1,18}(?:\\.\\d{1,12})?)\\s*[^\\d.,][^\\d]*[²2]?");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "万", new BigDecimal("10000"),
            "亿", new BigDecimal("100000000"),
            "thousand", new BigDecimal("1000"),
            "million", new BigDecimal("1000000"),
            "billion", new BigDecimal("1000000000"));

    private NumberText() {}

    /** Whether the text is a number in the accepted format. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** The number in the accepted format: {@code 342000} for {@code 342,000}. */
    static Optional<String> meant(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (isPlain(text)) {
            return Optional.of(text);
        }
        Matcher compass = COMPASS.matcher(text);
        if (compass.matches()) {
            boolean negative = "sw".contains(compass.group(2));
            return Optional.of((negative ? "-" : "") + compass.group(1));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            String digits = grouped.group(1).replaceAll("[^\\d-]", "");
            return Optional.of(digits + (grouped.group(3) == null ? "" : grouped.group(3)));
        }
        Matcher scaled = SCALED.matcher(text);
        if (scaled.matches()) {
            BigDecimal number = new BigDecimal(scaled.group(1)).multiply(SCALES.get(scaled.group(2)));
            return Optional.of(number.stripTrailingZeros().toPlainString());
        }
        Matcher comma = DECIMAL_COMMA.matcher(text);
        if (comma.matches()) {
            return Optional.of(comma.group(1) + "." + comma.group(2));
        }
        Matcher unit = WITH_UNIT.matcher(text);
        return unit.matches() ? Optional.of(unit.group(1)) : Optional.empty();
    }
}
