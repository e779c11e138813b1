/** Which cities cooperate, as documents and plans of two cities state. */
@NullMarked
package org.programmekb.content.cooperation;

import org.jspecify.annotations.NullMarked;
