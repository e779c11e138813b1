/** Source text with places, and the rules of text in Han characters that all markup languages share. */
@NullMarked
package org.programmekb.markup.text;

import org.jspecify.annotations.NullMarked;
