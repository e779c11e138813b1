package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A date of year, month or day precision.
 *
 * @param iso {@code 2020}, {@code 2020-02}, {@code 2020-02-14} or a date-time, for the {@code datetime} attribute
 * @param text the date as text for readers
 */
public record DateText(String iso, String text) {
    // Written by hand: the generated methods are slow until the JIT compiles them, and every page looks dates up.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof DateText date && iso.equals(date.iso) && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return iso.hashCode() * 31 + text.hashCode();
    }
}
