package org.programmekb.prose.statement;

/** Currency signs, the same in all languages. */
final class Currencies {
    private static final String SIGNS = "€$¥￥£＄";
    private static final String CODES = "EURUSDCNYCNYGBPUSD";

    private Currencies() {}

    /** Whether a character is the sign of a currency. */
    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** The ISO 4217 code of the currency whose sign is at {@code sign} in {@code text}. */
    static String code(String text, int sign) {
        if (sign >= 2 && text.charAt(sign) == '$' && text.startsWith("HK", sign - 2)) {
            return "HKD";
        }
        if (sign >= 1 && text.charAt(sign) == '$' && text.charAt(sign - 1) == 'R') {
            return "BRL";
        }
        int at = SIGNS.indexOf(text.charAt(sign)) * 3;
        return CODES.substring(at, at + 3);
    }
}
