/** Checks of the typography of running text: punctuation, quotation marks, spaces, repeated words. */
@NullMarked
package org.programmekb.prose.style;

import org.jspecify.annotations.NullMarked;
