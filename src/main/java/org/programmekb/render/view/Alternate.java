package org.programmekb.render.view;

/** The absolute address of this page in one language, or of {@code x-default}. */
public record Alternate(String hreflang, String url) {}
