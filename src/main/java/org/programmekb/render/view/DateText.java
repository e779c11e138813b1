package org.programmekb.render.view;

/**
 * A date of year, month or day precision.
 *
 * @param iso {@code 2020}, {@code 2020-02}, {@code 2020-02-14} or a date-time, for the {@code datetime} attribute
 * @param text the date as text for readers
 */
public record DateText(String iso, String text) {}
