package org.programmekb.prose.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.prose.statement.Figure.DecimalMark;

/**
 * The words of a language for numbers, dates and amounts, from the list of that language. Chinese and Japanese, which have
 * no spaces between words, are read in another way.
 */
final class Lexicon {
    /** The function of a word. */
    enum Role {
        /** A number that is added to others: twenty. */
        CARDINAL,
        /** A number that alone is also another word: neuf. */
        DOUBTFUL_CARDINAL,
        /** A number that multiplies the number before it: million. */
        SCALE,
        /** A scale only after digits: bn. */
        ABBREVIATED_SCALE,
        /** A scale only in an amount: 5m. */
        MONEY_SCALE,
        /** A word whose number may be missing in other languages: dozen, triple. */
        LOOSE,
        /** An ordinal, or the denominator of a fraction: third. */
        ORDINAL,
        /** A half. */
        HALF,
        MONTH,
        /** A month whose name is also another word: May. */
        DOUBTFUL_MONTH,
        /** A short form of a month, which counts only beside a day or a year: set. */
        SHORT_MONTH,
        CURRENCY,
        PERCENT,
        /** The first word of "per cent". */
        PER,
        /** The word "percentage" in "percentage points". */
        PERCENTAGE,
        POINT,
        /** Percentage points in one expression: Prozentpunkte. */
        POINTS,
        /** Joins the two ends of a range: to. */
        TO,
        AND,
        BETWEEN,
        /** Connects day, month and year: of. */
        OF,
        /** Points to what stands above or below: these. */
        POINTER,
        /** Precedes a month: in. */
        PREPOSITION,
        /** A unit of time; a number in a compound with it is a real quantity: five-year. */
        SPAN,
        /** Marks a time of day: 14.30 Uhr, ore 14.30. */
        HOUR,
        /** Precedes a decade: années 90. */
        DECADE,
        /** People and things before which an m means millions: 5m visitors. */
        COUNTED,
        /** A word that most texts in the language have and that has no other role. */
        COMMON,
        /** A unit of measurement that may directly follow digits: km. */
        UNIT
    }

    /**
     * An entry of the lexicon.
     *
     * @param value the value of a number or a month
     * @param code the code of a currency
     */
    record Entry(Role role, BigDecimal value, String code) {}

    private static final Set<String> LANGUAGES = Set.of("ar", "de", "en", "es", "fr", "it", "pt");

    static final Lexicon ENGLISH = new Lexicon("en");

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>(Map.of("en", ENGLISH));

    /** Joins the words of a phrase. It counts as a letter, and no text has it in the place of a space. */
    private static final char JOINT = '\u0640';

    private static final int THOUSAND = 1_000;

    private record Phrase(String written, String joined) {}

    private final Map<String, Entry> words = new HashMap<>();
    /** The short forms of months, of which some are also other words. */
    private final Map<String, Entry> shortMonths = new HashMap<>();

    /** A bit for each combination of first letter, last letter and length that occurs, to avoid most map look-ups. */
    private final long[] forms = new long[64];

    private final List<Phrase> phrases = new ArrayList<>();
    /** The properties of the language, for instance the endings of ordinals. */
    private final Map<String, List<String>> properties = new HashMap<>();

    private final DecimalMark mark;
    /** The other decimal mark, if texts in this language have it, perhaps by mistake. */
    private final Optional<DecimalMark> otherMark;
    /** Whether both marks are right, in different countries. */
    private final boolean hasBothMarks;
    /** The smallest scale that is not exact without a number before it: hundred, million. */
    private final BigDecimal several;

    private final boolean hasPrefixes;

    private Lexicon(String language) {
        // Each line of a list has a role or a property of the language, then words.
        for (String list : List.of("any", language)) {
            ResourceFile.table(Lexicon.class, list + ".txt")
                    .map(line -> line.split(" "))
                    .forEach(this::read);
        }
        List<DecimalMark> marks =
                property("MARK").stream().map(DecimalMark::valueOf).toList();
        this.mark = marks.get(0);
        this.hasBothMarks = marks.size() > 1;
        this.otherMark = mark == DecimalMark.COMMA
                ? Optional.of(DecimalMark.POINT)
                : marks.stream().skip(1).findFirst();
        this.several =
                property("SEVERAL").stream().map(BigDecimal::new).findFirst().orElse(BigDecimal.valueOf(THOUSAND));
        this.hasPrefixes = properties.containsKey("PREFIXES");
    }

    private void read(String[] line) {
        List<String> rest = List.of(line).subList(1, line.length);
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(line[0]))
                .findFirst();
        if (role.isEmpty()) {
            properties.put(line[0], rest);
        }
        role.ifPresent(known -> rest.forEach(word -> add(known, word.split("="))));
    }

    private void add(Role role, String[] word) {
        String value = word[word.length - 1];
        boolean isNumber = Character.isDigit(value.charAt(0)) && value.indexOf('/') < 0;
        String joined = word[0].replace('_', JOINT).replace('-', JOINT);
        Entry entry = new Entry(role, isNumber ? new BigDecimal(value) : BigDecimal.ZERO, value);
        if (role == Role.SHORT_MONTH) {
            shortMonths.put(joined, entry);
            words.putIfAbsent(joined, entry);
        } else {
            words.put(joined, entry);
        }
        int form = form(joined, 0, joined.length());
        forms[form >>> 6] |= 1L << form;
        if (joined.indexOf(JOINT) >= 0) {
            String written = word[0].replace('_', ' ');
            phrases.add(new Phrase(written, joined));
            phrases.add(new Phrase(capital(written), capital(joined)));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The lexicon of a language; empty if there is none. */
    static Optional<Lexicon> of(String language) {
        return LANGUAGES.contains(language)
                ? Optional.of(LOADED.computeIfAbsent(language, Lexicon::new))
                : Optional.empty();
    }

    private List<String> property(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /** The text with each phrase joined to one word; its length stays the same. */
    String joined(String text) {
        String joined = text;
        for (Phrase phrase : phrases) {
            joined = joined.replace(phrase.written, phrase.joined);
        }
        return joined;
    }

    /** Whether "and" may follow this part of a number: two hundred and five, treinta y cinco. */
    boolean joinsWithAnd(int current) {
        return property("JOIN").contains(current % 100 == 0 ? "HUNDREDS" : "TENS");
    }

    /** Whether months are written with a capital. */
    boolean hasCapitalMonths() {
        return properties.containsKey("CAPITALS");
    }

    /** Whether particles are written as part of the word that follows them, as in Arabic. */
    boolean hasPrefixes() {
        return hasPrefixes;
    }

    /** Whether a scale without a number before it may mean an unknown number: vielen tausend, mille grazie. */
    boolean isSeveral(Entry scale) {
        return scale.value().compareTo(several) >= 0;
    }

    boolean isOrdinalEnding(String letters) {
        return property("ENDING").contains(letters);
    }

    boolean isDecadeEnding(String letters) {
        return property("DECADE_ENDING").contains(letters);
    }

    /**
     * Reads the figure that starts at {@code start}. 1,234.5 is clear in every language. In a language that has both decimal
     * marks, one of them followed by three digits is ambiguous.
     */
    Figure figure(String text, int start) {
        Figure figure = Figure.at(text, start, mark);
        if (otherMark.isEmpty() || figure.style() == Figure.Style.PLAIN && !isMark(text, figure.end())) {
            return figure;
        }
        Figure other = Figure.at(text, start, otherMark.get());
        if (other.style() == Figure.Style.DOTTED) {
            return figure;
        }
        boolean isBetter = other.end() > figure.end() || figure.style() == Figure.Style.DOTTED;
        boolean isSame = other.end() < figure.end() || other.value().compareTo(figure.value()) == 0;
        return isBetter ? other : isSame || !hasBothMarks ? figure : figure.ambiguous();
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && ".,".indexOf(text.charAt(at)) >= 0;
    }

    /** The entry of the word between these offsets. */
    @Nullable
    Entry find(String text, int start, int end) {
        Entry entry = exact(text, start, end);
        return entry == null && hasPrefixes ? withoutPrefix(text, start, end) : entry;
    }

    /** Whether the word between these offsets is another one of the lexicon with "and" before it: وعشرون. */
    boolean hasAnd(String text, int start, int end) {
        return hasPrefixes && text.charAt(start) == 'و' && exact(text, start, end) == null;
    }

    private @Nullable Entry exact(String text, int start, int end) {
        if (end <= start) {
            return null;
        }
        int form = form(text, start, end);
        if ((forms[form >>> 6] & 1L << form) == 0) {
            return null;
        }
        return words.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** The entry of a word after its particles, of which there may be several: وبالدولار. */
    private @Nullable Entry withoutPrefix(String text, int start, int end) {
        for (String prefix : property("PREFIXES")) {
            int at = start + prefix.length();
            if (at + 1 < end && text.startsWith(prefix, start)) {
                return find(text, at, end);
            }
        }
        return null;
    }

    /** The entry of the short form of a month between these offsets, even if it is also another word: sept. */
    @Nullable
    Entry shortMonth(String text, int start, int end) {
        return shortMonths.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static int form(String text, int start, int end) {
        int first = Character.toLowerCase(text.charAt(start));
        int last = Character.toLowerCase(text.charAt(end - 1));
        return (first * 31 + last) * 31 + end - start & 4095;
    }
}
