package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.prose.Characters;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Units of measurement behind numbers. Not every number has one in both languages, so units only contradict each other. */
public final class Units {
    private static final String RESOURCE = "units.txt";

    /** What stands between a Chinese number and its unit: 三百多公里, 3个月, 5个小时. */
    private static final String BETWEEN = "多余个個 \u00a0";

    /** What makes another word of a unit: 年级, 年代, 周年, 日元, 日本, 吨位, 米其林. */
    private static final String NO_END = "级代底初末年元本语报期位其兰";

    /** The largest number of years that something lasts, and not a year in short form. */
    private static final BigDecimal MANY_YEARS = BigDecimal.valueOf(60);

    private static final String SQUARE = "square ";

    private static final Map<String, String> SQUARES = Map.of("km", "km²", "m", "m²");

    private static final int SHORTEST_WORD = 3;

    private static final Pattern ARABIC_MARKS = Pattern.compile("[\u064b-\u0652]");

    /** The dimension of each unit. */
    private static final Map<String, String> DIMENSIONS = new HashMap<>();

    /** The units by their words in Latin and Arabic letters; symbols as they are written, all other words in lower case. */
    private static final Map<String, String> LATIN = new HashMap<>();

    /** The units by their words in Han characters and kana, which no space follows. */
    private static final Map<String, String> HAN = new HashMap<>();

    private static final int LONGEST_HAN;

    static {
        for (String line : ResourceFile.table(Units.class, RESOURCE).toList()) {
            String[] columns = line.split("\t");
            DIMENSIONS.put(columns[1], columns[0]);
            for (String word : columns[2].split(" ")) {
                (isHanOrKana(word.charAt(0)) ? HAN : LATIN).put(word, columns[1]);
            }
        }
        LONGEST_HAN = HAN.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Units() {}

    /** Whether two measures, {@code 5 km} and {@code 5 m}, differ in nothing but their units of the same dimension. */
    public static boolean contradict(String one, String other) {
        String[] first = one.split(" ");
        String[] second = other.split(" ");
        return first[0].equals(second[0])
                && !first[1].equals(second[1])
                && DIMENSIONS.getOrDefault(first[1], "").equals(DIMENSIONS.get(second[1]));
    }

    /** Whether a text has a word for minutes or seconds at {@code at} or after a space. */
    static boolean isShortTime(String text, int at) {
        return at(text, at)
                .filter(unit -> unit.name().equals("minute") || unit.name().equals("second"))
                .isPresent();
    }

    /** The numbers among these statements with the units that follow them. */
    static List<Statement> of(String text, List<Statement> found) {
        Set<Integer> fractions = new HashSet<>();
        List<Statement> measures = new ArrayList<>();
        for (Statement statement : found) {
            if (statement.kind() == Kind.NUMBER && statement.value().indexOf('/') > 0) {
                fractions.add(statement.start());
            }
        }
        for (Statement statement : found) {
            if (statement.kind() == Kind.NUMBER
                    && !fractions.contains(statement.start())
                    && !isPart(text, statement)
                    && statement.value().indexOf('.') == statement.value().lastIndexOf('.')) {
                BigDecimal value = new BigDecimal(statement.value());
                at(text, statement.end())
                        .filter(unit -> value.compareTo(BigDecimal.ONE) > 0
                                && (!unit.name().equals("year") || value.compareTo(MANY_YEARS) <= 0))
                        .ifPresent(unit -> measures.add(new Statement(
                                Kind.MEASURE,
                                statement.value() + " " + unit.name(),
                                Weight.FIRM,
                                statement.start(),
                                unit.end())));
            }
        }
        return measures;
    }

    /** Whether it is 第3, 3rd, or the second number of 7:36 minutes. */
    private static boolean isPart(String text, Statement number) {
        char first = text.charAt(number.start());
        boolean isAfterColon = number.start() > 1
                && ":：".indexOf(text.charAt(number.start() - 1)) >= 0
                && Figure.isDigit(text.charAt(number.start() - 2));
        return isAfterColon
                || first == '第'
                || Figure.isDigit(first) && Characters.isLetter(text.charAt(number.end() - 1));
    }

    private record Unit(String name, int end) {}

    private static Optional<Unit> at(String text, int from) {
        int at = from;
        while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && isHanOrKana(text.charAt(at)) ? inHan(text, at) : inLatin(text, at);
    }

    private static boolean isHanOrKana(char c) {
        return Characters.isHan(c) || c >= '\u3041' && c <= '\u30ff';
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30a1' && c <= '\u30ff' && c != '・';
    }

    private static boolean isArabic(char c) {
        return c >= '\u0620' && c <= '\u0652';
    }

    private static Optional<Unit> inHan(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST_HAN); end > at; end--) {
            String word = text.substring(at, end);
            String unit = HAN.get(word);
            if (unit != null) {
                char next = end < text.length() ? text.charAt(end) : ' ';
                // トンネル is no ton.
                boolean goesOn = NO_END.indexOf(next) >= 0 || isKatakana(text.charAt(end - 1)) && isKatakana(next);
                // A month without 个 is one of the calendar.
                boolean isMonth = word.equals("月") && "个個".indexOf(text.charAt(at - 1)) < 0;
                if (!goesOn && !isMonth) {
                    return Optional.of(new Unit(unit, end));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Unit> inLatin(String text, int at) {
        boolean isSquare = text.startsWith(SQUARE, at);
        int start = isSquare ? at + SQUARE.length() : at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
        int end = start;
        while (end < text.length()
                && (Characters.isLetter(text.charAt(end)) || text.charAt(end) == '²' || isArabic(text.charAt(end)))) {
            end++;
        }
        boolean isPower = end > start && end < text.length() && text.charAt(end) == '2';
        int last = isPower ? end + 1 : end;
        String word = ARABIC_MARKS.matcher(text.substring(start, last)).replaceAll("");
        String lower = word.toLowerCase(Locale.ROOT);
        // A symbol differs from another in nothing but its capitals, and few letters in capitals are an abbreviation.
        boolean isWord = word.length() > SHORTEST_WORD
                || word.length() == SHORTEST_WORD && word.substring(1).equals(lower.substring(1));
        String known = LATIN.containsKey(word) || !isWord ? word : lower;
        return Optional.ofNullable(LATIN.get(known))
                .map(unit -> isSquare ? SQUARES.getOrDefault(unit, unit) : unit)
                .map(unit -> new Unit(unit, last));
    }
}
