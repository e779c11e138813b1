package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people whom documents name, by their family names; a long list has an index by letter. */
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
     * @param id an anchor
     * @param family the part of the name that is the family name, where it is known; it begins or ends the name
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
