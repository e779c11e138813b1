/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.diagnostic;

import org.jspecify.annotations.NullMarked;
