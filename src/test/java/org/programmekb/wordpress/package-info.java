/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.wordpress;

import org.jspecify.annotations.NullMarked;
