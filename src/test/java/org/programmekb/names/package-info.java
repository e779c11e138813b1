/** Tests of the package with the same name. */
@NullMarked
package org.programmekb.names;

import org.jspecify.annotations.NullMarked;
