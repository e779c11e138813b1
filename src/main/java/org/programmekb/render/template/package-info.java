/** FreeMarker: the templates of a project and the engine that prints them. */
@NullMarked
package org.programmekb.render.template;

import org.jspecify.annotations.NullMarked;
