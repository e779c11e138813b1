package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation; its label is the message {@code nav.<key>}.
 *
 * @param key {@code news}, {@code cities}, {@code clusters}, {@code laps}, {@code projects}, {@code
 *     organisations}, {@code glossary} or {@code about}
 * @param current {@code page} on the page itself, {@code true} on pages below it, else null (the value of
 *     {@code aria-current})
 */
public record NavigationEntry(
        String key, String url, @Nullable String current) {}
