/** Tests of findings and their formats. */
@NullMarked
package org.programmekb.wordpress.text;

import org.jspecify.annotations.NullMarked;
