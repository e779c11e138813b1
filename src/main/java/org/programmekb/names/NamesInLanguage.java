package org.programmekb.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.programmekb.config.Language;
import org.programmekb.prose.WordFilter;
import org.programmekb.trace.Fingerprint;

/** The names that may occur in texts in one language. */
public final class NamesInLanguage {
    private final Language language;
    private final NameTrie trie = new NameTrie();
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
        trie.add(name);
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

    /** All names in a text; if several begin at one place, the longest one. */
    public List<Occurrence> find(CharSequence text) {
        return trie.find(text);
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
