package org.programmekb.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.prose.WordFilter;
import org.programmekb.trace.Fingerprint;

/** The names that may occur in texts in one language. */
public final class NamesInLanguage {
    private final Language language;
    /** By the first letter, those that take precedence first. */
    private final Map<Character, List<Name>> byInitial = new HashMap<>();

    private final List<Known> known = new ArrayList<>();
    private final List<WordFilter.Marks> unwanted = new ArrayList<>();
    private final long fingerprint;

    /** A name, the marks that show whether a text may contain it, and its fingerprint. */
    private record Known(WordFilter.Marks marks, long fingerprint, boolean isMarked, boolean isListed) {}

    NamesInLanguage(Language language, List<Name> all) {
        this.language = language;
        Map<String, List<Name>> accepted = new LinkedHashMap<>();
        for (Name name : all) {
            if (name.isAccepted()) {
                accepted.computeIfAbsent(name.text(), text -> new ArrayList<>()).add(name);
            }
        }
        all.stream()
                .filter(name -> isLongEnough(name.text()))
                .filter(name -> name.isAccepted()
                        || accepted.getOrDefault(name.text(), List.of()).stream()
                                .noneMatch(other -> protects(other, name)))
                .sorted(Comparator.comparing((Name name) -> !name.isAccepted())
                        .thenComparing(name -> !isOwn(name))
                        .thenComparing(name -> name.subject().kind())
                        .thenComparing(Name::standing))
                .forEach(this::add);
        Fingerprint whole = new Fingerprint();
        known.forEach(name -> whole.add(name.fingerprint()));
        this.fingerprint = whole.value();
    }

    private void add(Name name) {
        byInitial
                .computeIfAbsent(NameLetters.key(name.text().charAt(0)), initial -> new ArrayList<>())
                .add(name);
        WordFilter.Marks marks = WordFilter.marks(name.text());
        boolean isMarked = name.subject().isExplained() || foreign(name).isPresent();
        boolean isListed = name.isAccepted() && name.subject().isListed();
        known.add(new Known(marks, Fingerprint.of(name.toString()), isMarked, isListed));
        if (!name.isAccepted()) {
            unwanted.add(marks);
        }
    }

    private boolean isOwn(Name name) {
        return name.language().isEmpty() || name.language().equals(language.code());
    }

    /** A single Han character is part of too many words, and a single letter occurs everywhere. */
    private static boolean isLongEnough(String text) {
        return text.codePointCount(0, text.length()) > 1;
    }

    /** Whether a name that is correct for one thing is accepted although another thing should not have this name. */
    private boolean protects(Name right, Name unwanted) {
        return !right.official().equals(unwanted.official()) || isOwn(right) || !isOwn(unwanted);
    }

    /**
     * All names in a text; if several begin at one place, the longest one. In scripts with spaces only whole words count; Han
     * characters need no word boundary.
     */
    public List<Occurrence> find(CharSequence text) {
        List<Occurrence> found = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            Occurrence longest = longest(text, i);
            i = longest == null ? i + 1 : longest.end();
            if (longest != null) {
                found.add(longest);
            } else if (NameLetters.isSpaced(c)) {
                while (i < text.length() && NameLetters.isSpaced(text.charAt(i))) {
                    i++;
                }
            }
        }
        return found;
    }

    private @Nullable Occurrence longest(CharSequence text, int start) {
        Occurrence longest = null;
        for (Name name : byInitial.getOrDefault(NameLetters.key(text.charAt(start)), List.of())) {
            int end = NameLetters.end(text, start, name.text());
            if (end > (longest == null ? 0 : longest.end()) && NameLetters.isBoundary(text, end)) {
                longest = new Occurrence(start, end, name);
            }
        }
        return longest;
    }

    /** All subjects that the prose of a document mentions in its author's own words, by accepted names. Reads its body. */
    public Set<Subject> subjectsIn(Document document) {
        Set<Subject> found = new LinkedHashSet<>();
        // The limits are for the place of a finding, for which nobody asks here.
        BodyPassages.of(document, Limits.DEFAULT).forEach(passage -> add(passage, found));
        return found;
    }

    /** All subjects that a text without markup mentions. */
    public Set<Subject> subjectsIn(String text) {
        Set<Subject> found = new LinkedHashSet<>();
        Passage.Places nowhere = (passage, start, end) -> Location.of("a text");
        add(new Passage(Passage.Kind.FACT, List.of(Run.words(text)), nowhere), found);
        return found;
    }

    private void add(Passage passage, Set<Subject> found) {
        String text = passage.text();
        List<Occurrence> occurrences = find(text);
        if (occurrences.isEmpty()) {
            return;
        }
        PassageNames judged = new PassageNames(passage, text, occurrences);
        for (Occurrence each : occurrences) {
            if (each.name().isAccepted()
                    && judged.isOwnWords(each.start(), each.end())
                    && !NameLetters.isInAddress(text, each.start(), each.end())) {
                found.add(each.name().subject());
            }
        }
    }

    /** Differs between sets of names if a search of a text may have another result. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Whether a text may contain a name that should not be used. */
    public boolean maySayOtherwise(WordFilter wordFilter) {
        return unwanted.stream().anyMatch(wordFilter::mayHold);
    }

    /** Fingerprint of the names that may be in a text with this filter; 0 if pages mark up none of them. */
    public long near(WordFilter wordFilter) {
        return near(wordFilter, Known::isMarked);
    }

    /** The same fingerprint; 0 if there is no name for which pages list the mentions. */
    public long listedNear(WordFilter wordFilter) {
        return near(wordFilter, Known::isListed);
    }

    private long near(WordFilter wordFilter, Predicate<Known> counts) {
        long near = 0;
        boolean isAny = false;
        for (Known name : known) {
            if (wordFilter.mayHold(name.marks())) {
                near = near * 31 + name.fingerprint();
                isAny |= counts.test(name);
            }
        }
        return isAny ? near : 0;
    }

    /** The language code of a name in another language and another script than the text; never guessed. */
    public Optional<String> foreign(Name name) {
        if (isOwn(name)) {
            return Optional.empty();
        }
        return name.official()
                .in(language)
                .filter(own -> script(own) != script(name.text()))
                .map(own -> name.language());
    }

    private static Character.UnicodeScript script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
