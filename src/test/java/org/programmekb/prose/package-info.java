/** Tests of the package with the same name. */
@NullMarked
package org.programmekb.prose;

import org.jspecify.annotations.NullMarked;
