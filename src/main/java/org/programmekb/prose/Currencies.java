package org.programmekb.prose;

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

    /** The code of the currency with this sign. */
    static String code(char sign) {
        int at = SIGNS.indexOf(sign) * 3;
        return CODES.substring(at, at + 3);
    }
}
