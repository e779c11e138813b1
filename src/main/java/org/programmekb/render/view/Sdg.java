package org.programmekb.render.view;

/** One of the 17 United Nations Sustainable Development Goals. */
public record Sdg(int number, String title) {}
