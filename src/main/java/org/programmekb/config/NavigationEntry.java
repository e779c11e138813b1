package org.programmekb.config;

/** An entry of the main navigation, as configured. */
public sealed interface NavigationEntry permits NavigationPage, NavigationLink, NavigationType, SettingLink {}
