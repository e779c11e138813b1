package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All organisations by kind, and by letter if the list is long. */
public record OrganisationsPage(Text title, @Nullable Body intro, List<KindGroup> groups, List<LetterGroup> letters)
        implements PageView {
    public OrganisationsPage {
        groups = List.copyOf(groups);
        letters = List.copyOf(letters);
    }

    @Override
    public String template() {
        return "organisations.ftlh";
    }

    /**
     * One kind: {@code programme}, {@code government}, {@code business}, {@code research}, {@code society} or
     * {@code other}.
     */
    public record KindGroup(String kind, List<Entry> organisations) {
        public KindGroup {
            organisations = List.copyOf(organisations);
        }
    }

    /** An organisation; {@code id} is its anchor, {@code otherNames} are its names in other languages. */
    public record Entry(
            String id,
            Text name,
            @Nullable Text shortName,
            List<Text> otherNames,
            @Nullable String website,
            List<Link> appearsIn,
            MentionedIn mentions) {
        public Entry {
            otherNames = List.copyOf(otherNames);
            appearsIn = List.copyOf(appearsIn);
        }
    }
}
