/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.wordpress.export;

import org.jspecify.annotations.NullMarked;
