package org.programmekb.render.view;

/** An entry of the language switch: the same page in another language, labelled in that language. */
public record LanguageLink(String label, String lang, String url, boolean current) {}
