/** A site on the editor's own machine that follows every change of its sources. */
@NullMarked
package org.programmekb.serve;

import org.jspecify.annotations.NullMarked;
