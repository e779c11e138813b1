package org.programmekb.content;

/** A news item; its {@link Core#date()} is always present. */
public record NewsItem(Core core) implements Entry {}
