package org.programmekb.config;

/** Whether a site has full-text search. */
public enum Search {
    ON,
    OFF
}
