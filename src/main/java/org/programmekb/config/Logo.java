package org.programmekb.config;

import java.util.Optional;

/**
 * The picture that stands for the programme.
 *
 * @param file its path below the assets
 * @param dark the path of its form for the dark colour scheme
 * @param hasName whether the name of the site can be read in it, so that it is not repeated beside it
 */
public record Logo(String file, Optional<String> dark, boolean hasName) {}
