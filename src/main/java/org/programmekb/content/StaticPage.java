package org.programmekb.content;

/** A page of its own, directly below the language. */
public record StaticPage(Core core) implements Entry {}
