/** Finds the source files of a project and reads their Git history. */
@NullMarked
package org.programmekb.source;

import org.jspecify.annotations.NullMarked;
