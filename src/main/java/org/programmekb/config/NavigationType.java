package org.programmekb.config;

/**
 * An entry of the main navigation that leads to the list of a type that the project describes.
 *
 * @param word the name of the file in {@code content/types/}, without its ending
 */
public record NavigationType(String word) implements NavigationEntry {}
