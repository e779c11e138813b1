/** The templates, and FreeMarker, which prints them. */
@NullMarked
package org.programmekb.render.template;

import org.jspecify.annotations.NullMarked;
