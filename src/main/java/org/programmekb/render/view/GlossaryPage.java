package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms by first letter (of the pinyin in Chinese). */
public record GlossaryPage(Text title, @Nullable Body intro, List<LetterGroup> groups) implements PageView {
    public GlossaryPage {
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "glossary.ftlh";
    }

    /** The terms under one letter; {@code id} is an anchor. */
    public record LetterGroup(String letter, String id, List<Entry> terms) {
        public LetterGroup {
            terms = List.copyOf(terms);
        }
    }

    /** A term; {@code id} is its anchor, {@code otherTerms} are the equivalents in other languages. */
    public record Entry(
            String id,
            Text term,
            @Nullable Text shortForm,
            List<Text> otherTerms,
            @Nullable Text meaning,
            List<Link> see,
            MentionedIn mentions) {
        public Entry {
            otherTerms = List.copyOf(otherTerms);
            see = List.copyOf(see);
        }
    }
}
