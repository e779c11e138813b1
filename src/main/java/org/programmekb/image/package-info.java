/** Images: what their bytes are, how large they are, and what is published of them. */
@NullMarked
package org.programmekb.image;

import org.jspecify.annotations.NullMarked;
