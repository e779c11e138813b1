package org.programmekb.prose.statement;

import java.util.Map;
import org.programmekb.prose.Characters;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** Reads what follows a Chinese or Japanese number and determines its kind: %, 个百分点, 欧元, パーセント. */
final class HanSuffixes {
    private static final Map<String, String> CURRENCIES = Map.of(
            "欧元", "EUR", "美元", "USD", "英镑", "GBP", "日元", "JPY", "港元", "HKD", "港币", "HKD", "人民币", "CNY", "元", "CNY");

    private static final Map<String, String> JAPANESE_CURRENCIES = Map.of(
            "ユーロ", "EUR", "米ドル", "USD", "ドル", "USD", "英ポンド", "GBP", "ポンド", "GBP", "円", "JPY", "香港ドル", "HKD", "人民元",
            "CNY", "元", "CNY");

    private HanSuffixes() {}

    /** Whether 元 means the number of terms: 三元表达式, 二元运算符, 四元数. */
    private static boolean isArity(HanText in, int end, int after) {
        // In Japanese, 一元 is about being one; amounts are in digits.
        if (in.isJapanese()) {
            return HanNumber.isDigit(in.charAt(end - 1));
        }
        return HanNumber.isDigit(in.charAt(end - 1))
                && !HanNumber.isNumeral(in.charAt(end - 2))
                && Characters.isHan(in.text, after)
                && "钱的以左起整多人".indexOf(in.charAt(after)) < 0;
    }

    static Suffix at(HanText in, int end) {
        int at = in.afterSpaces(end);
        char c = in.charAt(at);
        if (c == '%' || c == '％') {
            return in.startsWith("ポイント", at + 1) ? Suffix.points(at + 5) : Suffix.percent(at + 1);
        }
        if (c == '‰') {
            return Suffix.permille(at + 1);
        }
        if (in.startsWith("パーセント", at)) {
            return in.startsWith("ポイント", at + 5) ? Suffix.points(at + 9) : Suffix.percent(at + 5);
        }
        if (in.startsWith("个百分点", at)) {
            return Suffix.points(at + 4);
        }
        if (in.startsWith("百分点", at)) {
            return Suffix.points(at + 3);
        }
        if (Currencies.isSign(c) && !in.isDigit(at + 1)) {
            return Suffix.money(Currencies.code(in.text, at), at + 1);
        }
        int after = c == '多' || c == '余' ? at + 1 : at;
        Map<String, String> currencies = in.isJapanese() ? JAPANESE_CURRENCIES : CURRENCIES;
        for (Map.Entry<String, String> currency : currencies.entrySet()) {
            if (in.startsWith(currency.getKey(), after)) {
                int last = after + currency.getKey().length();
                boolean isYuan = currency.getKey().equals("元") && in.startsWith("人民币", last);
                if (currency.getKey().equals("元") && isArity(in, end, last)) {
                    return Suffix.none(end);
                }
                return Suffix.money(currency.getValue(), isYuan ? last + 3 : last);
            }
        }
        Entry entry = in.word(at);
        return entry != null && entry.role() == Role.CURRENCY
                ? Suffix.money(entry.code(), in.wordEnd(at))
                : Suffix.none(end);
    }
}
