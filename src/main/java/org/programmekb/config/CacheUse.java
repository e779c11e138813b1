package org.programmekb.config;

/** Whether a build takes from the cache what an earlier one kept, and keeps something for the next. */
public enum CacheUse {
    READ_AND_WRITE,
    NONE
}
