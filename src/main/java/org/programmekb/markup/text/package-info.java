/** Source text with positions, and the rules for Han characters that all markup languages share. */
@NullMarked
package org.programmekb.markup.text;

import org.jspecify.annotations.NullMarked;
