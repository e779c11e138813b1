/** What authors got wrong, as data: place, code, message and hint. */
@NullMarked
package org.programmekb.diagnostic;

import org.jspecify.annotations.NullMarked;
