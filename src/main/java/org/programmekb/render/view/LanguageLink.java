package org.programmekb.render.view;

/** An entry of the language switch: the same page in a language that is named in itself. */
public record LanguageLink(String label, String lang, String url, boolean current) {}
