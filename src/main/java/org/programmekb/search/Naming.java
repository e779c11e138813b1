package org.programmekb.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ProperName;
import org.programmekb.content.Readings;

/**
 * Collects all names of a thing: in every language, former and variant ones, its pinyin and the initials of the pinyin.
 */
final class Naming {
    private static final String SYLLABLE = "((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n|r)?)";
    private static final Pattern SPELT = Pattern.compile(
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang|[ei]ng|i?ong|[iu]an|[iu]a[oi]|a[ion]|e[inr]|i[aenu]"
                    + "|ou|u[aeino]|ve|[aeiouv])(?=[bpmfdtnlgkhjqxrzcsyw][a-z]|$)");
    /** Longer names are sentences, and nobody types the initials of those. */
    private static final int LONGEST_READ = 12;

    private Naming() {}

    /**
     * All names, the official ones first; {@code pinyin} is the reading of the Chinese name, if the sources give it.
     */
    static List<String> all(ProperName name, Optional<LocalizedText> shortName, Optional<String> pinyin) {
        Set<String> names = new LinkedHashSet<>(name.official().byLanguage().values());
        shortName.ifPresent(text -> names.addAll(text.byLanguage().values()));
        for (Map<String, List<String>> others : List.of(name.shortForms(), name.former(), name.variants())) {
            others.values().forEach(names::addAll);
        }
        Set<String> read = new LinkedHashSet<>();
        for (String each : names) {
            if (isRead(each)) {
                Optional<String> stated = name.official().byLanguage().containsValue(each) ? pinyin : Optional.empty();
                addReadings(each, stated, read);
            }
        }
        names.addAll(read);
        return new ArrayList<>(names);
    }

    /** The pinyin of a short title, which is no name; empty for others. */
    static List<String> readings(String title) {
        Set<String> read = new LinkedHashSet<>();
        if (isRead(title)) {
            addReadings(title, Optional.empty(), read);
        }
        return List.copyOf(read);
    }

    private static boolean isRead(String name) {
        return name.codePoints().allMatch(Folding::isHan) && name.codePointCount(0, name.length()) <= LONGEST_READ;
    }

    private static void addReadings(String han, Optional<String> stated, Set<String> read) {
        String spaced = Readings.latin(han).toLowerCase(Locale.ROOT).strip();
        String latin = stated.map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .orElse(spaced.replaceAll("[^a-z]", ""));
        List<String> syllables = latin.equals(spaced.replaceAll("[^a-z]", ""))
                ? List.of(spaced.split("[^a-z]+"))
                : stated.map(Naming::spelt).orElse(List.of());
        if (syllables.isEmpty()) {
            syllables = syllables(latin, han.codePointCount(0, han.length()));
        }
        if (latin.isEmpty()) {
            return;
        }
        read.add(latin);
        if (syllables.size() > 1) {
            read.add(String.join(" ", syllables));
            StringBuilder initials = new StringBuilder();
            syllables.stream().filter(part -> !part.isEmpty()).forEach(part -> initials.append(part.charAt(0)));
            read.add(initials.toString());
        }
    }

    /** The syllables of a reading, one for each character; empty if it cannot be split so. */
    private static List<String> syllables(String latin, int count) {
        Matcher matcher = Pattern.compile(SYLLABLE.repeat(count)).matcher(latin);
        if (!matcher.matches()) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            syllables.add(matcher.group(i));
        }
        return syllables;
    }

    /**
     * The syllables of pinyin in standard spelling, where an apostrophe precedes a syllable that begins with a vowel.
     */
    private static List<String> spelt(String pinyin) {
        List<String> syllables = new ArrayList<>();
        for (String chunk : pinyin.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            Matcher matcher = SPELT.matcher(chunk);
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                syllables.add(matcher.group());
                end = matcher.end();
            }
            if (end < chunk.length()) {
                return List.of();
            }
        }
        return syllables.size() > 1 ? syllables : List.of();
    }
}
