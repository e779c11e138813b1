package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.programmekb.config.Language;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Addresses;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/**
 * A page of today and pages of past dates, which keep their addresses and their content, so that none of them is a copy of the
 * page of today.
 *
 * @param key names the interface texts, such as {@code title.<key>} and {@code title.<key>.date}
 * @param today the address of the page of today
 * @param head that of the page of today
 * @param dates the first one first
 */
record DatedPages(
        PageFactory pages,
        String key,
        Function<Language, String> today,
        Supplier<Head> head,
        Supplier<List<PartialDate>> dates) {
    /** All pages, that of today first. */
    List<Page> all(String template, Function<Optional<PartialDate>, View> view) {
        List<Page> all = new ArrayList<>(List.of(page(Optional.empty(), template, view)));
        dates.get().forEach(date -> all.add(page(Optional.of(date), template, view)));
        return all;
    }

    private Page page(Optional<PartialDate> at, String template, Function<Optional<PartialDate>, View> view) {
        return pages.generated(
                path(at),
                template,
                () -> head(at).listing(),
                () -> view.apply(at).with("title", title(at)).with("dates", links(at)));
    }

    private Function<Language, String> path(Optional<PartialDate> at) {
        return at.<Function<Language, String>>map(date -> language -> Addresses.at(today.apply(language), date.iso()))
                .orElse(today);
    }

    private Head head(Optional<PartialDate> at) {
        if (at.isEmpty()) {
            return head.get();
        }
        List<Link> breadcrumb = new ArrayList<>(head.get().breadcrumb());
        breadcrumb.add(reader().link("title." + key, today));
        return new Head(
                title(at), reader().words("description." + key + ".date", text(at.get())), breadcrumb, List.of());
    }

    private Text title(Optional<PartialDate> at) {
        return at.map(date -> reader().message("title." + key + ".date", text(date)))
                .orElseGet(() -> reader().message("title." + key));
    }

    /** Links to the other dates, the latest first. */
    private List<View> links(Optional<PartialDate> at) {
        List<View> links = new ArrayList<>();
        for (PartialDate date : dates.get()) {
            links.add(0, link(text(date), Optional.of(date), at));
        }
        if (!links.isEmpty()) {
            links.add(0, link(reader().words("matrix.today"), Optional.empty(), at));
        }
        return links;
    }

    private View link(String text, Optional<PartialDate> date, Optional<PartialDate> at) {
        return new View("date-choice")
                .with("text", text)
                .with("url", reader().url(path(date)))
                .with("current", date.equals(at));
    }

    private String text(PartialDate date) {
        return reader().formats().date(date).text();
    }

    private Reader reader() {
        return pages.reader();
    }
}
