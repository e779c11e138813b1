package org.programmekb.config;

/** How a build uses the cache of earlier builds. */
public enum CacheUse {
    READ_AND_WRITE,
    NONE
}
