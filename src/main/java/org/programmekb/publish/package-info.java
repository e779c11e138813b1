/**
 * Atomic publication of a site: files are collected in a folder beside the output, which then replaces the old site.
 */
@NullMarked
package org.programmekb.publish;

import org.jspecify.annotations.NullMarked;
