package org.programmekb.render.view;

/** A former address that leads to a page's present one; {@code absoluteUrl} is the canonical address. */
public record RedirectPage(Link target, String absoluteUrl) implements PageView {
    @Override
    public String template() {
        return "redirect.ftlh";
    }
}
