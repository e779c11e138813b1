package org.programmekb.render.view;

/** A redirect from a former address to the current page; {@code absoluteUrl} is the canonical address. */
public record RedirectPage(Link target, String absoluteUrl) implements PageView {
    @Override
    public String template() {
        return "redirect.ftlh";
    }
}
