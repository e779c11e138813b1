package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A formatted number and the year that it applies to. */
public record Quantity(String value, @Nullable String year) {}
