/** Rendering: shared data and helpers for view models, and the printing of pages. */
@NullMarked
package org.programmekb.render;

import org.jspecify.annotations.NullMarked;
