/** Finding the files of a project, with their hashes, their safety and their dates of change. */
@NullMarked
package org.programmekb.source;

import org.jspecify.annotations.NullMarked;
