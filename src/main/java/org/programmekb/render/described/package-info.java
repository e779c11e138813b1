/** Pages and lists from the fields that a project describes. */
@NullMarked
package org.programmekb.render.described;

import org.jspecify.annotations.NullMarked;
