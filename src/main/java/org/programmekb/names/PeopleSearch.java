package org.programmekb.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.programmekb.content.Person;
import org.programmekb.execution.TimeLimit;
import org.programmekb.prose.WordFilter;

/**
 * Search for misspelt names of known people: words in another order, missing accents, or one wrong letter in one word
 * while another word is right. In a Chinese name, also in Latin letters, one letter can mean another person: there only
 * order, accents and variants of Han characters count.
 */
final class PeopleSearch {
    /** In shorter words, one letter can make another name. */
    private static final int SHORTEST = 5;

    private final List<Known> known = new ArrayList<>();
    /** Where in the list the names with a word are, because a misspelt name still has one of its words. */
    private final Map<String, List<Integer>> withWord = new HashMap<>();

    private int longest;

    /** A name in a script with spaces, by word: as written, and in lower case without accents. */
    private record Known(
            String name, boolean isChinese, List<String> words, List<String> plain, List<WordFilter.Marks> marks) {
        static Known of(String name, boolean isChinese) {
            List<String> words = Arrays.asList(name.strip().split("\\s+"));
            List<String> plain = words.stream().map(PeopleSearch::plain).toList();
            List<WordFilter.Marks> marks = plain.stream().map(WordFilter::marks).toList();
            return new Known(name, isChinese, words, plain, marks);
        }
    }

    /** Words that are almost a name. */
    record Misspelt(int start, int end, String written, String right) {}

    private record Word(int start, int end, String text, String plain) {}

    PeopleSearch(List<Person> people) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Person person : people) {
            Collection<String> official = person.name().official().byLanguage().values();
            official.forEach(name -> names.merge(name, isChinese(person, official), Boolean::logicalOr));
        }
        names.forEach((name, isChinese) -> {
            Known each = Known.of(name, isChinese);
            if (each.words().size() > 1) {
                new HashSet<>(each.plain())
                        .forEach(word -> withWord.computeIfAbsent(word, unknown -> new ArrayList<>())
                                .add(known.size()));
                longest = Math.max(longest, each.words().size());
                known.add(each);
            }
        });
    }

    /** Whether the family name comes first, or the name consists of a few Han characters without a dot between them. */
    private static boolean isChinese(Person person, Collection<String> names) {
        boolean familyFirst = person.family().stream()
                .flatMap(family -> family.byLanguage().values().stream())
                .anyMatch(family -> names.stream().anyMatch(name -> name.startsWith(family)));
        return familyFirst
                || names.stream().anyMatch(name -> name.chars().allMatch(c -> WordFilter.isUnspaced((char) c)));
    }

    /** Whether a text may contain one of the words of a name. */
    boolean mayBeIn(WordFilter wordFilter) {
        return known.stream().anyMatch(each -> each.marks().stream().anyMatch(wordFilter::mayHold));
    }

    /** All misspelt names in a text, except correct ones, other names, and words that do not count. */
    List<Misspelt> misspelt(String text, BiPredicate<Integer, Integer> counts, List<Occurrence> right) {
        List<Misspelt> found = new ArrayList<>();
        List<Word> words = known.isEmpty() ? List.of() : capitalised(text);
        TimeLimit limit = TimeLimit.current();
        for (int i = 0; i + 1 < words.size(); i++) {
            for (Known each : near(words.subList(i, Math.min(i + longest, words.size())))) {
                limit.check();
                int last = i + each.words().size() - 1;
                if (last < words.size() && isNear(words.subList(i, last + 1), each, text)) {
                    int start = words.get(i).start();
                    int end = words.get(last).end();
                    if (counts.test(start, end) && isFree(start, end, right)) {
                        String written = text.substring(start, end).replaceAll("\\s+", " ");
                        found.add(new Misspelt(start, end, written, each.name()));
                    }
                }
            }
        }
        return found;
    }

    /** The names that have one of the words, in their order. */
    private List<Known> near(List<Word> words) {
        SortedSet<Integer> places = new TreeSet<>();
        words.forEach(word -> places.addAll(withWord.getOrDefault(word.plain(), List.of())));
        return places.stream().map(known::get).toList();
    }

    private static boolean isFree(int start, int end, List<Occurrence> right) {
        return right.stream()
                .noneMatch(other -> other.name().subject().kind() == Subject.Kind.PERSON
                        && other.start() < end
                        && other.end() > start);
    }

    private static boolean isNear(List<Word> written, Known name, String text) {
        for (int i = 1; i < written.size(); i++) {
            if (!text.substring(written.get(i - 1).end(), written.get(i).start())
                    .isBlank()) {
                return false;
            }
        }
        List<String> plain = written.stream().map(Word::plain).toList();
        if (plain.equals(name.plain())) {
            return !written.stream().map(Word::text).toList().equals(name.words());
        }
        if (new HashSet<>(plain).equals(new HashSet<>(name.plain()))) {
            return true;
        }
        if (name.isChinese()) {
            return false;
        }
        int equal = 0;
        for (int i = 0; i < plain.size(); i++) {
            if (plain.get(i).equals(name.plain().get(i))) {
                equal++;
            } else if (name.plain().get(i).length() < SHORTEST
                    || !isOneEdit(plain.get(i), name.plain().get(i))) {
                return false;
            }
        }
        return equal > 0;
    }

    /** Whether two words differ in one edit: an additional, missing or different letter, or two exchanged letters. */
    private static boolean isOneEdit(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int oneRest = one.length() - start - end;
        int otherRest = other.length() - start - end;
        return oneRest <= 1 && otherRest <= 1
                || oneRest == 2
                        && otherRest == 2
                        && one.charAt(start) == other.charAt(start + 1)
                        && one.charAt(start + 1) == other.charAt(start);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(WordFilter.fold(word.charAt(i)));
        }
        return plain.toString();
    }

    private static List<Word> capitalised(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!NameLetters.isSpaced(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isPartOfName(text, i)) {
                i++;
            }
            if (Character.isUpperCase(text.charAt(start))) {
                String word = text.substring(start, i);
                words.add(new Word(start, i, word, plain(word)));
            }
        }
        return words;
    }

    /** Letters, and hyphens or apostrophes between them. */
    private static boolean isPartOfName(String text, int at) {
        char c = text.charAt(at);
        boolean joins = (c == '-' || c == '\'' || c == '\u2019')
                && at + 1 < text.length()
                && NameLetters.isSpaced(text.charAt(at + 1))
                && !text.startsWith("s ", at + 1);
        return NameLetters.isSpaced(c) || joins;
    }
}
