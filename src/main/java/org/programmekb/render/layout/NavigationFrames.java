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

/** Cache of header and footer view models, one for all pages of a language with the same place in the navigation. */
final class NavigationFrames {
    private final Navigation navigation;
    private final Frame bare;
    private final List<Link> footer;
    /** By the place of a page in the navigation. */
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

    /** The frame of a redirect page, without navigation. */
    Frame bare() {
        return bare;
    }

    /** The frame of the page at this path. */
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
