package org.programmekb.render.view;

/** A year of the news and how many items it has. */
public record YearLink(String year, String url, int count, boolean current) {}
