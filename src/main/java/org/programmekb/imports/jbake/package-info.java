/** Moves documents of JBake to the programme: types, names and languages by a mapping, aliases, links, a report. */
@NullMarked
package org.programmekb.imports.jbake;

import org.jspecify.annotations.NullMarked;
