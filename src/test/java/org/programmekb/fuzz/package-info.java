/** Random input: what is fed with it, and what must hold whatever the input is. */
@NullMarked
package org.programmekb.fuzz;

import org.jspecify.annotations.NullMarked;
