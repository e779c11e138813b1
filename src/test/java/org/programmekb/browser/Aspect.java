package org.programmekb.browser;

/** What is looked at in a page. */
enum Aspect {
    ACCESSIBILITY,
    CONSOLE,
    REQUESTS,
    OVERFLOW,
    SHIFT,
    TYPOGRAPHY,
    KEYBOARD,
    PHONE,
    LANGUAGES,
    DARK,
    PRINT
}
