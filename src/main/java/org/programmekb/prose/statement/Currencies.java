package org.programmekb.prose.statement;

/** The signs of currencies, which all languages share. */
final class Currencies {
    private static final String SIGNS = "€$¥￥£＄";
    private static final String CODES = "EURUSDCNYCNYGBPUSD";

    private Currencies() {}

    /** Whether a character is the sign of a currency. */
    static boolean isSign(char c) {
        return switch (c) {
            case '€', '$', '¥', '￥', '£', '＄' -> true;
            default -> false;
        };
    }

    /** The code of the currency whose sign stands in {@code text} at {@code sign}. */
    static String code(String text, int sign) {
        if (sign >= 2 && text.charAt(sign) == '$' && text.startsWith("HK", sign - 2)) {
            return "HKD";
        }
        int at = SIGNS.indexOf(text.charAt(sign)) * 3;
        return CODES.substring(at, at + 3);
    }
}
