package org.programmekb.config;

/**
 * An entry of the main navigation with words of the project.
 *
 * @param text the words
 * @param link where they lead
 */
public record NavigationLink(String text, SettingLink link) implements NavigationEntry {}
