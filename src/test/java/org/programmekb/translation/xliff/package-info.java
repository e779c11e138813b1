/** Tests of the package with the same name. */
@NullMarked
package org.programmekb.translation.xliff;

import org.jspecify.annotations.NullMarked;
