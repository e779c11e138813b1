package org.programmekb.config;

import org.programmekb.diagnostic.Location;

/**
 * A link in the settings.
 *
 * @param target as in documents: {@code kb:page/contact}, the path of a file or the address of another site
 * @param place the line where it is written
 */
public record SettingLink(String target, Location place) implements NavigationEntry {}
