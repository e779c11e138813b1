/** Translation tracking: which state of its source each translation is based on. */
@NullMarked
package org.programmekb.translation;

import org.jspecify.annotations.NullMarked;
