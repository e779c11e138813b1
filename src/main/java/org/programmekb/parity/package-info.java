/** Parity checks: whether the languages of a document state the same facts and have the same structure. */
@NullMarked
package org.programmekb.parity;

import org.jspecify.annotations.NullMarked;
