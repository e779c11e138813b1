package org.programmekb.content;

/** An entry of a type that the project describes; its own fields are in {@link Core#more()}. */
public record Described(Core core) implements Entry {}
