package org.programmekb.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** Search for the subjects that texts in one language mention in their authors' own words, by accepted names. */
public record NamedSubjects(NamesInLanguage names) {
    /** All subjects that the prose of a document mentions. Reads its body. */
    public Set<Subject> inProse(Document document) {
        Set<Subject> found = new LinkedHashSet<>();
        BodyPassages.of(document).forEach(passage -> add(passage, found));
        return found;
    }

    /** All subjects that a text without markup mentions. */
    public Set<Subject> inText(String text) {
        Set<Subject> found = new LinkedHashSet<>();
        Passage.Places nowhere = (passage, start, end) -> Location.of("a text");
        add(new Passage(Passage.Kind.FACT, List.of(Run.words(text)), nowhere), found);
        return found;
    }

    private void add(Passage passage, Set<Subject> found) {
        String text = passage.text();
        List<Occurrence> occurrences = names.find(text);
        if (occurrences.isEmpty()) {
            return;
        }
        PassageNames judged = new PassageNames(passage, text, occurrences);
        for (Occurrence each : occurrences) {
            if (each.name().isAccepted()
                    && judged.isOwnWords(each.start(), each.end())
                    && !Letters.isInAddress(text, each.start(), each.end())) {
                found.add(each.name().subject());
            }
        }
    }
}
