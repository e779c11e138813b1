package org.programmekb.content;

/** A news item; {@link Core#date()} is always present. */
public record NewsItem(Core core) implements Entry {}
