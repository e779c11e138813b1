/** Pages and lists from the fields that a project describes, and the filters of lists. */
@NullMarked
package org.programmekb.render.described;

import org.jspecify.annotations.NullMarked;
