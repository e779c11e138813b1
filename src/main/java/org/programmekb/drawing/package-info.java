/** Drawings that pages hold as SVG, made from plain values without any style of their own. */
@NullMarked
package org.programmekb.drawing;

import org.jspecify.annotations.NullMarked;
