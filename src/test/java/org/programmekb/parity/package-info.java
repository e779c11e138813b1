/** Tests of the comparison of languages. */
@NullMarked
package org.programmekb.parity;

import org.jspecify.annotations.NullMarked;
