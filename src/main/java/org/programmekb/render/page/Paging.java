package org.programmekb.render.page;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Divides a long list into pages of the configured size; pages count from 1. */
record Paging(Reader reader, int size) {
    /** The pages of a list, each made by its number. */
    List<Page> pages(IntFunction<Page> page) {
        return IntStream.rangeClosed(1, count()).mapToObj(page).toList();
    }

    private int count() {
        return (size + pageSize() - 1) / pageSize();
    }

    private int pageSize() {
        return reader.config().pageSize();
    }

    /** The position in the list at which the page with this number begins. */
    int start(int number) {
        return (number - 1) * pageSize();
    }

    /** The title of the page with this number. */
    Text title(Text title, int number) {
        return number == 1
                ? title
                : new Text(reader.words("title.page", title.text(), Integer.toString(number)), title.lang());
    }

    /** The addresses of all pages, made on demand, because a page shows only a few of them. */
    View view(int number, IntFunction<String> path) {
        int count = count();
        return new View("paging").with("number", number).with("urls", new AbstractList<String>() {
            @Override
            public String get(int index) {
                return reader.context().url(path.apply(index + 1));
            }

            @Override
            public int size() {
                return count;
            }
        });
    }
}
