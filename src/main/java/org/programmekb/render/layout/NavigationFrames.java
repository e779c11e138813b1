package org.programmekb.render.layout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Frame;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NavigationEntry;

/** What stands above and below the content of the pages of a language, made once for those that have it in common. */
final class NavigationFrames {
    private final Navigation navigation;
    private final Frame bare;
    private final List<Link> footer;
    /** By the place of pages in the navigation. */
    private final Map<Integer, Frame> known = new ConcurrentHashMap<>();

    NavigationFrames(Reader reader) {
        SiteConfig config = reader.config();
        this.navigation = new Navigation(reader);
        this.footer = navigation.footer();
        this.bare = new Frame(
                reader.text(config.title()).text(),
                config.description().isEmpty()
                        ? null
                        : reader.text(config.description()).text(),
                reader.context().url(Addresses.home(reader.language())),
                OptionalPages.hasSearch(config) ? reader.context().url(Addresses.search(reader.language())) : null,
                List.of(),
                List.of(),
                config.notice().in(reader.language()).orElse(null));
    }

    /** That of a page which leads nowhere but to another one. */
    Frame bare() {
        return bare;
    }

    /** That of the page at this path. */
    Frame of(String path) {
        int place = navigation.place(path);
        Frame frame = known.get(place);
        if (frame == null) {
            List<NavigationEntry> entries = navigation.entries(path);
            frame = new Frame(
                    bare.siteTitle(), bare.tagline(), bare.homeUrl(), bare.searchUrl(), entries, footer, bare.notice());
            known.put(place, frame);
        }
        return frame;
    }
}
