/** Which state of its source a translation translates. */
@NullMarked
package org.programmekb.translation;

import org.jspecify.annotations.NullMarked;
