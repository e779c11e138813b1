/** What an earlier build made and from what, so that the next one makes only what would come out different. */
@NullMarked
package org.programmekb.incremental;

import org.jspecify.annotations.NullMarked;
