package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All cities by side and country, and by letter if the list is long; {@code matrixUrl} is the matrix of cities and
 * clusters.
 */
public record CityIndexPage(
        Text title,
        @Nullable Body intro,
        int total,
        List<CityGroup> groups,
        List<LetterGroup> letters,
        @Nullable String matrixUrl)
        implements PageView {
    public CityIndexPage {
        groups = List.copyOf(groups);
        letters = List.copyOf(letters);
    }

    @Override
    public String template() {
        return "city-index.ftlh";
    }
}
