/** Whether the languages of a document say the same. */
@NullMarked
package org.programmekb.parity;

import org.jspecify.annotations.NullMarked;
