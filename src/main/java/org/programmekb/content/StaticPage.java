package org.programmekb.content;

/** A page of its own; its address is directly below the language. */
public record StaticPage(Core core) implements Entry {}
