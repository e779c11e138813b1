package org.programmekb.render.view;

import java.util.Collections;
import java.util.List;

/** The URLs of all pages of a list, made when they are asked for, and the number (from 1) of the one at hand. */
public record Paging(int number, List<String> urls) {
    public Paging {
        urls = Collections.unmodifiableList(urls);
    }
}
