package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people that documents name, by family name, with an index by letter if the list is long. */
public record PeoplePage(Text title, List<Entry> people, List<LetterGroup> letters) implements PageView {
    public PeoplePage {
        people = List.copyOf(people);
        letters = List.copyOf(letters);
    }

    @Override
    public String template() {
        return "people.ftlh";
    }

    /**
     * A person.
     *
     * @param id its anchor
     * @param family the family name, if it is known: the beginning or end of the name
     * @param otherNames the name in other languages
     */
    public record Entry(
            String id,
            Text name,
            @Nullable String family,
            List<Text> otherNames,
            @Nullable Text role,
            @Nullable Link organisation,
            MentionedIn mentions) {
        public Entry {
            otherNames = List.copyOf(otherNames);
        }
    }
}
