package org.programmekb.render.view;

import java.util.List;

/** The page for an unknown address, in all languages at once. */
public record NotFoundPage(List<Panel> panels) implements PageView {
    public NotFoundPage {
        panels = List.copyOf(panels);
    }

    @Override
    public String template() {
        return "not-found.ftlh";
    }

    /** One language: messages {@code notfound.title} and {@code notfound.text}, and links to other pages. */
    public record Panel(String lang, String direction, String title, String text, List<Link> links) {
        public Panel {
            links = List.copyOf(links);
        }
    }
}
