package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page. Without its script it is an alphabetical index.
 *
 * @param url the target of the form: this page
 * @param filters filters for results; for the script only
 * @param letters everything that has a name, by first letter (of the pinyin in Chinese)
 * @param years links to the news of each year
 */
public record SearchPage(Text title, String url, List<Filter> filters, List<Letter> letters, List<Link> years)
        implements PageView {
    public SearchPage {
        filters = List.copyOf(filters);
        letters = List.copyOf(letters);
        years = List.copyOf(years);
    }

    @Override
    public String template() {
        return "search.ftlh";
    }

    /** A filter for results: {@code type}, {@code city}, {@code cluster} or {@code year}. */
    public record Filter(String name, List<Choice> choices) {
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    /** A value of a filter and its label. */
    public record Choice(String value, Text text) {}

    /** The entries under one letter; {@code id} is an anchor. */
    public record Letter(String letter, String id, List<Entry> entries) {
        public Letter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that has a name.
     *
     * @param type the key of its type of result
     * @param full the full name if the link shows an abbreviation
     */
    public record Entry(Link link, String type, @Nullable Text full) {}
}
