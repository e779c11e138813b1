package org.programmekb.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.SourceFile;

/** Redirects from former addresses to the current ones. */
final class RedirectPages {
    private final Reader reader;
    private final LayoutFactory layouts;

    RedirectPages(Reader reader) {
        this.reader = reader;
        this.layouts = new LayoutFactory(reader);
    }

    /** The redirects of an entry: from its former addresses in the reader's language, and from a page of a row. */
    List<Page> of(Entry entry) {
        Shown shown = reader.index().shown(entry, reader.language());
        List<Page> pages = new ArrayList<>();
        if (reader.index().rows().has(entry.id())) {
            pages.add(redirect(entry, shown.version(), "/" + Addresses.of(entry.id(), reader.language())));
        }
        if (!shown.isFallback()) {
            for (String alias : shown.version().aliases()) {
                pages.add(redirect(entry, shown.version(), alias));
            }
        }
        return pages;
    }

    /** The redirects of lists that are parts of other pages now. */
    List<Page> ofLists() {
        if (!OptionalPages.hasInvolved(reader)) {
            return List.of();
        }
        String target = Addresses.involved(reader.language());
        return Stream.of("organisations/", "people/")
                .map(folder -> redirect(
                        Addresses.home(reader.language()) + folder,
                        target,
                        Optional.empty(),
                        () -> reader.link("nav.involved", Addresses::involved),
                        Optional.empty()))
                .toList();
    }

    /** An address with a file extension is a file, any other a folder. */
    private String path(String alias) {
        String rooted = alias.startsWith("/") ? alias.substring(1) : Addresses.home(reader.language()) + alias;
        boolean file = rooted.substring(rooted.lastIndexOf('/') + 1).contains(".");
        return file || rooted.endsWith("/") ? rooted : rooted + "/";
    }

    private Page redirect(Entry entry, Version version, String alias) {
        return redirect(
                path(alias),
                reader.index().rows().address(entry, reader.language()),
                Optional.of(version.document().source()),
                () -> reader.link(entry),
                Optional.ofNullable(version.aliasPlaces().get(alias)));
    }

    private Page redirect(
            String path, String target, Optional<SourceFile> source, Supplier<Link> link, Optional<Location> place) {
        // A row is a part of a page.
        String page = target.replaceFirst("#.*", "");
        PageVersions versions = new PageVersions(Map.of(reader.language(), page), List.of(), Optional.empty());
        return new Page(
                path,
                reader.language(),
                source,
                versions,
                () -> new Page.Content(
                        "redirect.ftlh",
                        layouts.redirect(
                                reader.message("title.redirect"),
                                reader.context().absoluteUrl(page)),
                        new View()
                                .with("target", link.get())
                                .with("absoluteUrl", reader.context().absoluteUrl(target))),
                place,
                Map.of());
    }
}
