package org.programmekb.render.view;

import java.util.List;

/** The links under one letter of an alphabetical index; {@code id} is an anchor. */
public record LetterGroup(String letter, String id, List<Link> links) {
    public LetterGroup {
        links = List.copyOf(links);
    }
}
