package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * The stage of a project in one city: {@code proposed}, {@code identified}, {@code memorandum}, {@code implementation},
 * {@code delivered} or null.
 */
public record CityStage(Link city, @Nullable String stage) {}
