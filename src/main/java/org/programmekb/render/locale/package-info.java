/** Localisation: interface texts of a language and its formats for dates and numbers. */
@NullMarked
package org.programmekb.render.locale;

import org.jspecify.annotations.NullMarked;
