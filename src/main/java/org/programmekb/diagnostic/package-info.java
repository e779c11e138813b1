/** Diagnostics: findings in the sources with location, code, message and hint. */
@NullMarked
package org.programmekb.diagnostic;

import org.jspecify.annotations.NullMarked;
