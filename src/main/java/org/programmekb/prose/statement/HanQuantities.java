package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.programmekb.prose.statement.LatinQuantities.Context;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Quantity.Form;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads Chinese and Japanese quantities: 950万, 3千, 2万5千, 三百五十, 二十多, 一点四亿, 三つ. */
record HanQuantities(HanText in) {
    /** Measure words that show that a number counts something; ambiguous ones are left out. */
    private static final String MEASURES = "家个座项名位份种年天人次篇件套所条支批类国市省县校周吨户辆场轮组艘栋幢只张岁";

    private static final List<String> WORDS = List.of("小时", "分钟", "公里", "平方", "公顷", "方面", "欧元", "美元");

    /** Japanese measure words that are no part of the name of a place, as in 四国 and 三重県. */
    private static final List<String> COUNTERS = List.of(
            "人", "名", "社", "件", "つ", "台", "冊", "枚", "歳", "か国", "カ国", "ヶ国", "か所", "カ所", "ヶ所", "箇所", "か月", "カ月", "ヶ月",
            "都市", "年間", "時間", "週間", "日間", "分野", "種類", "団体", "大学", "企業", "項目", "段階", "言語", "倍");

    /** Words before a number that only sums up what stands above or below: 下面三个命令. */
    private static final List<String> POINTERS = List.of(
            "上面", "下面", "以上", "以下", "上述", "下列", "如下", "接下来", "最后", "这", "那", "前", "后", "次の", "以下の", "上記の", "これら", "この",
            "その");

    private static final int LONGEST_LIST = 200;

    /** Words that w, for 万, precedes. No name of a lamp begins with one of them, as it does with 家 or 户: 60w户外灯. */
    private static final String COUNTED = "人元次个個名件";

    static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    Optional<Quantity> at(int start, Context context) {
        if (in.isDigit(start)) {
            Figure figure = Figure.at(in.text, start, Figure.DecimalMark.POINT);
            return figure.style() == Figure.Style.DOTTED
                    ? Optional.empty()
                    : Optional.of(withHalf(withRest(scaled(Quantity.of(figure), context))));
        }
        return HanNumber.at(in.text, start)
                .map(number -> numerals(start, number))
                .or(() -> units(start));
    }

    /** Reads units without a number before them: 千万条 may be ten million, and other languages need not say so. */
    private Optional<Quantity> units(int start) {
        int end = Math.min(HanNumber.runEnd(in.text, start), start + 2);
        long value = 1;
        for (int at = start; at < end; at++) {
            value *= HanNumber.unit(in.charAt(at));
        }
        return value > 1
                ? Optional.of(
                        new Quantity(BigDecimal.valueOf(value), BigDecimal.ONE, Form.WORDS, Weight.LOOSE, start, end))
                : Optional.empty();
    }

    private Quantity numerals(int start, HanNumber number) {
        BigDecimal value = BigDecimal.valueOf(number.value());
        int end = number.end();
        if (number.form() != HanNumber.Form.LARGE && in.charAt(end) == '点' && HanNumber.isDigit(in.charAt(end + 1))) {
            int last = end + 1;
            StringBuilder decimals = new StringBuilder("0.");
            for (; HanNumber.isDigit(in.charAt(last)); last++) {
                decimals.append(HanNumber.digit(in.charAt(last)));
            }
            boolean isTime = in.charAt(last) == '分' || in.charAt(last) == '十';
            if (!isTime) {
                value = value.add(new BigDecimal(decimals.toString()));
                end = last;
            }
        }
        Quantity plain = new Quantity(value, BigDecimal.ONE, Form.WORDS, Weight.FIRM, start, end);
        Quantity quantity = withHalf(scaled(plain, Context.ANY));
        boolean isTwo = number.form() == HanNumber.Form.DIGIT && number.value() == 2;
        boolean isFree = isTwo || isSum(start, number) || isPointer(start, number);
        boolean isSure = number.form() == HanNumber.Form.LARGE || end > number.end() || isCounted(quantity.end());
        boolean isRow = number.form() == HanNumber.Form.ROW;
        Weight weight = isSure && (!isFree || quantity.isMultiplied()) && !isRow ? Weight.FIRM : Weight.LOOSE;
        return new Quantity(quantity.value(), quantity.factor(), Form.WORDS, weight, start, quantity.end());
    }

    /** Multiplies by the units that follow: 3千, 150 万. An approximate number counts as exact: 300多万 is 3,000,000. */
    private Quantity scaled(Quantity number, Context context) {
        int at = in.afterSpaces(number.end());
        boolean isAbout = "多余".indexOf(in.charAt(at)) >= 0 && HanNumber.unit(in.charAt(at + 1)) >= 10_000;
        BigDecimal letters = scale(number.end(), context);
        if (letters.signum() > 0) {
            return number.times(letters, in.wordEnd(number.end()));
        }
        Quantity quantity = number;
        if (in.charAt(at) == '兆' && in.isJapanese()) {
            quantity = number.times(BigDecimal.valueOf(1_000_000_000_000L), at + 1);
        }
        for (int unit = isAbout ? at + 1 : at; isScale(unit); unit++) {
            quantity = quantity.times(BigDecimal.valueOf(HanNumber.unit(in.charAt(unit))), unit + 1);
        }
        return quantity;
    }

    /** By what letters directly after digits multiply them: 12w人, 5m欧元; 0 in 60W and 5m长, where they are units. */
    BigDecimal scale(int at, Context context) {
        Entry entry = in.word(at);
        if (entry == null) {
            return BigDecimal.ZERO;
        }
        int end = in.wordEnd(at);
        boolean isMoney = context == Context.AMOUNT || HanSuffixes.at(in, end).kind() == Suffix.Kind.MONEY;
        if (in.charAt(at) != 'w' || end > at + 1) {
            return isMoney ? entry.value() : BigDecimal.ZERO;
        }
        boolean isCounted = isMoney || COUNTED.indexOf(in.charAt(in.afterSpaces(end))) >= 0;
        return isCounted ? TEN_THOUSAND : BigDecimal.ZERO;
    }

    /** Whether a unit character multiplies here; in 千米, 千克 or 百分之 it does not. */
    private boolean isScale(int at) {
        char c = in.charAt(at);
        boolean isPrefix = c == '千' && "米克瓦伏赫卡帕兆".indexOf(in.charAt(at + 1)) >= 0;
        return c != '十' && HanNumber.unit(c) > 0 && in.charAt(at + 1) != '分' && !isPrefix;
    }

    /** Adds a smaller unit that follows: 2万5千, 1亿3000万, in Japanese also 34万2000. */
    private Quantity withRest(Quantity first) {
        Quantity quantity = first;
        while (quantity.isMultiplied() && in.isDigit(in.afterSpaces(quantity.end()))) {
            Figure figure = Figure.at(in.text, in.afterSpaces(quantity.end()), Figure.DecimalMark.POINT);
            boolean isUnits = in.isJapanese() && figure.start() == quantity.end() && figure.length() <= 4;
            if (figure.style() == Figure.Style.DOTTED || !isUnits && !isScale(in.afterSpaces(figure.end()))) {
                return quantity;
            }
            Quantity rest = scaled(Quantity.of(figure), Context.ANY);
            quantity = quantity.plus(rest.value(), rest.end());
        }
        return quantity;
    }

    /** Adds a half that follows: 三年半, 两个半小时. In 一个半成品 the half belongs to the next word. */
    private Quantity withHalf(Quantity quantity) {
        int end = quantity.end();
        boolean isHalf = in.charAt(end + 1) == '半' && "年天".indexOf(in.charAt(end)) >= 0
                || in.startsWith("个半", end) && "小月星学世钟多".indexOf(in.charAt(end + 2)) >= 0
                || in.startsWith("小时半", end);
        return isHalf ? quantity.plus(HALF, end) : quantity;
    }

    /** 渡轮、噪声和培训三件事: a number that only sums up a list may be missing in other languages. */
    private boolean isSum(int start, HanNumber number) {
        int items = 1;
        int commas = 1;
        int first = Math.max(0, start - LONGEST_LIST);
        for (int i = start - 1; i >= first && "，。；：！？\n".indexOf(in.charAt(i)) < 0; i--) {
            items += "、和与及".indexOf(in.charAt(i)) >= 0 ? 1 : 0;
            commas += in.charAt(i) == '、' ? 1 : 0;
        }
        return items > 1 && items == number.value() || commas > 1 && commas == number.value();
    }

    private boolean isPointer(int start, HanNumber number) {
        return number.form() == HanNumber.Form.DIGIT && POINTERS.stream().anyMatch(word -> in.endsWith(word, start));
    }

    private boolean isCounted(int end) {
        if (in.isJapanese()) {
            // To take it out on somebody is "eight hits".
            return COUNTERS.stream().anyMatch(word -> in.startsWith(word, end)) && !in.startsWith("つ当", end);
        }
        int at = "多余来".indexOf(in.charAt(end)) >= 0 ? end + 1 : end;
        char c = in.charAt(at);
        if (c == '年') {
            return in.charAt(at + 1) != '级' && in.charAt(at + 1) != '代';
        }
        if (c == '大') {
            return Character.isIdeographic(in.charAt(at + 1))
                    && at == end
                    && !in.endsWith("十九", end)
                    && !in.endsWith("二十", end);
        }
        return MEASURES.indexOf(c) >= 0 || WORDS.stream().anyMatch(word -> in.startsWith(word, at));
    }
}
