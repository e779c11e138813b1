/** Hand-off of translations as XLIFF 1.2, the format of translators' programs, and what comes back. */
@NullMarked
package org.programmekb.translation.xliff;

import org.jspecify.annotations.NullMarked;
