package org.programmekb.prose.statement;

import org.programmekb.prose.statement.LatinSuffixes.Kind;
import org.programmekb.prose.statement.LatinSuffixes.Suffix;
import org.programmekb.prose.statement.Lexicon.Role;

/** Reads what follows a Chinese number and determines its kind: %, 个百分点, 欧元. */
final class HanSuffixes {
    private final HanText in;

    HanSuffixes(HanText in) {
        this.in = in;
    }

    Suffix at(int end) {
        int at = in.afterSpaces(end);
        char c = in.charAt(at);
        if (c == '%' || c == '％') {
            return new Suffix(Kind.PERCENT, "", at + 1);
        }
        if (in.startsWith("个百分点", at)) {
            return new Suffix(Kind.POINTS, "", at + 4);
        }
        if (in.startsWith("百分点", at)) {
            return new Suffix(Kind.POINTS, "", at + 3);
        }
        int after = "多余".indexOf(c) >= 0 && at < in.length() ? at + 1 : at;
        if (Currencies.isSign(c) && !in.isDigit(at + 1)) {
            return new Suffix(Kind.MONEY, Currencies.code(in.text(), at), at + 1);
        }
        for (Money money : Money.values()) {
            if (in.startsWith(money.word, after)) {
                int last = after + money.word.length();
                int more = money == Money.YUAN && in.startsWith("人民币", last) ? last + 3 : last;
                return new Suffix(Kind.MONEY, money.code, more);
            }
        }
        LatinText latin = new LatinText(in.text(), Lexicon.ENGLISH);
        Lexicon.Entry entry = latin.word(at);
        return entry != null && entry.role() == Role.CURRENCY
                ? new Suffix(Kind.MONEY, entry.code(), latin.wordEnd(at))
                : new Suffix(Kind.NONE, "", end);
    }

    /** The words for currencies. The yuan is last, because other currencies end with its word. */
    private enum Money {
        EURO("欧元", "EUR"),
        DOLLAR("美元", "USD"),
        POUND("英镑", "GBP"),
        YEN("日元", "JPY"),
        HONG_KONG_DOLLAR("港元", "HKD"),
        HONG_KONG_MONEY("港币", "HKD"),
        RENMINBI("人民币", "CNY"),
        YUAN("元", "CNY");

        private final String word;
        private final String code;

        Money(String word, String code) {
            this.word = word;
            this.code = code;
        }
    }
}
