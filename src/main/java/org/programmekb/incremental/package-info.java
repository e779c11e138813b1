/** Incremental builds: records of what an earlier build read and made, so that the next one makes only what changes. */
@NullMarked
package org.programmekb.incremental;

import org.jspecify.annotations.NullMarked;
