/** Tests of what a build leaves for the next. */
@NullMarked
package org.programmekb.incremental;

import org.jspecify.annotations.NullMarked;
