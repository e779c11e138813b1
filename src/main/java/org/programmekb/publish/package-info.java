/** Makes a new site current all at once: files gather in a folder beside the output, which then replaces the old site. */
@NullMarked
package org.programmekb.publish;

import org.jspecify.annotations.NullMarked;
