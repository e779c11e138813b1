package org.programmekb.render.view;

import java.util.Collections;
import java.util.List;

/** Paging of a list: the number of the current page (from 1) and the URLs of all pages, which are made on demand. */
public record Paging(int number, List<String> urls) {
    public Paging {
        urls = Collections.unmodifiableList(urls);
    }
}
